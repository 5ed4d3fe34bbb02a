/** Domains that name no employer, because many who have nothing to do with each other use them. */

function lines(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

/**
 * Sites on which everybody has a page, and addresses that only lead elsewhere: as a "company website" they name the site,
 * not the employer. Registrable form. Hosts under a private suffix (acme.github.io) are recognised by the public suffix
 * list besides.
 */
export const SHARED_HOSTS: ReadonlySet<string> = lines(`
  000webhostapp.com 11880.com about.me activehosted.com amazon.com amazonaws.com angel.co appspot.com archive.org atlassian.net
  awsapprunner.com azurewebsites.net beacons.ai behance.net bio.link bit.ly bitbucket.io blogger.com blogspot.com bsky.app bubbleapps.io buff.ly
  business.site calendly.com campaign-archive.com campsite.bio carrd.co cloudapp.net cloudfront.net crunchbase.com cutt.ly dasoertliche.de
  digitaloceanspaces.com discord.gg douyin.com dribbble.com ebay.com editorx.io elasticbeanstalk.com etsy.com facebook.com fandom.com fb.com fb.me fb.watch
  firebaseapp.com fiverr.com flavors.me fly.dev force.com framer.app framer.website freelancer.com g.co g.page gelbeseiten.de github.com github.io
  gitlab.com gitlab.io glassdoor.com glitch.me godaddysites.com goo.gl google.com herokuapp.com homestead.com hs-sites.com hubspotpagebuilder.com indeed.com
  instagram.com is.gd itunes.com jimdo.com jimdofree.com jimdosite.com leadpages.co line.me linkedin.com linkedin.example linkin.bio linktr.ee
  livejournal.com lnk.bio lnkd.in lu.ma made-in-china.com mailchi.mp mastodon.social medium.com mercadoshops.com milkshake.app myshopify.com
  mystrikingly.com myworkdayjobs.com netlify.app ngrok-free.app ngrok.app ngrok.io notion.site notion.so ok.ru ondigitalocean.app onmicrosoft.com
  onrender.com ow.ly pages.dev pagesjaunes.fr paginasamarillas.es paginegialle.it pinterest.com pythonanywhere.com qq.com quora.com rebrand.ly reddit.com
  salesforce-sites.com sharepoint.com simplesite.com site123.me snapchat.com softr.app solo.to soundcloud.com sourceforge.net square.site
  squarespace.com strikingly.com substack.com surge.sh t.co t.ly t.me taplink.cc telegram.me telegram.org threads.net tiktok.com tilda.ws tinyurl.com
  tumblr.com twitter.com typepad.com ukit.com unbouncepages.com upwork.com vercel.app viadeo.com vimeo.com vk.com wa.me web.app webflow.io webnode.com
  webnode.page wechat.com weebly.com weibo.com wellfound.com whatsapp.com wikimedia.org wikipedia.org windows.net wix.com wixsite.com wordpress.com
  wordpress.org workers.dev x.com xing.com yell.com yellowpages.com yelp.com yola.com yolasite.com youtu.be youtube.com zalo.me zyrosite.com
`);

/**
 * Sites that host pages, shops and profiles of others but are an employer themselves: shopify.com is Shopify,
 * shopify.com/acme and acme.shopify.com are not.
 */
export const PAGE_HOSTS: ReadonlySet<string> = lines(`
  academia.edu acuityscheduling.com airtable.com alibaba.com aliexpress.com allegro.pl amazon.co.uk amazon.de apollo.io artstation.com ashbyhq.com avvo.com
  bamboohr.com bandcamp.com bbb.org bigcartel.com bilibili.com bitbucket.org bol.com box.com breezy.hr buymeacoffee.com cal.com capterra.com checkatrade.com
  clickfunnels.com clutch.co codepen.io convertkit.com dailymotion.com dev.to deviantart.com discord.com dnb.com doctolib.de doctolib.fr dropbox.com duda.co
  ebay.co.uk ebay.de ecwid.com europages.com eventbrite.co.uk eventbrite.com findlaw.com flickr.com foursquare.com freshdesk.com g2.com getresponse.com
  ghost.io glassdoor.co.uk globalsources.com godaddy.com gofundme.com goodfirms.co greenhouse.io gumroad.com guru.com hashnode.dev healthgrades.com
  hostinger.com houzz.com huggingface.co imdb.com indiamart.com indiegogo.com issuu.com jameda.de jobstreet.com jotform.com justia.com kaggle.com kajabi.com
  kakao.com kickstarter.com kit.com ko-fi.com kompass.com kununu.com lazada.com leadpages.net lever.co mailchimp.com malt.com malt.fr meetup.com
  mercadolibre.com monster.com naukri.com netlify.com northdata.com northdata.de npmjs.com nuvemshop.com.br office.com one.com opencorporates.com orcid.org
  owler.com patreon.com peopleperhour.com personio.com personio.de pinterest.co.uk pitchbook.com podia.com prestashop.com producthunt.com rakuten.co.jp
  realtor.com recruitee.com render.com replit.com researchgate.net rocketreach.co scribd.com seek.com.au shopee.com shopify.com skype.com slideshare.net
  smartrecruiters.com sortlist.com spotify.com squareup.com stackexchange.com stackoverflow.com stepstone.de storenvy.com surveymonkey.com teachable.com
  teamtailor.com thinkific.com thomasnet.com tiendanube.com tilda.cc tokopedia.com toptal.com tradeindia.com tripadvisor.co.uk tripadvisor.com
  trustpilot.com twitch.tv typeform.com ucraft.com viber.com webflow.com wetransfer.com wlw.de workable.com yelp.co.uk zendesk.com zillow.com
  ziprecruiter.com zocdoc.com zoom.us zoominfo.com
`);

/**
 * Suffixes that a registrar sells names under without being a country: acme.uk.com is Acme's own domain, though uk.com
 * is what is registrable.
 */
export const REGISTRAR_SUFFIXES: ReadonlySet<string> = lines(`
  uk.com us.com eu.com de.com gb.com gb.net br.com cn.com jpn.com jp.net ru.com za.com sa.com se.com se.net uk.net hu.com hu.net no.com qc.com in.net
  co.com com.de com.se co.nl co.no ae.org us.org kr.com ar.com gr.com it.com mex.com africa.com uy.com pty.ltd eu.org za.org co.ca
`);
