/** Mail domains that say nothing about an employer, and mailbox names that belong to nobody in particular. */

function lines(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

/** Domains where anybody can have a mailbox (registrable form). */
export const FREE_MAIL_DOMAINS = lines(`
  gmail.com googlemail.com yahoo.com ymail.com rocketmail.com myyahoo.com yahoo.co.uk yahoo.co.in yahoo.co.jp yahoo.co.id yahoo.co.kr
  yahoo.co.nz yahoo.co.th yahoo.co.za yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.cn yahoo.com.hk yahoo.com.mx yahoo.com.my
  yahoo.com.ph yahoo.com.pk yahoo.com.sg yahoo.com.tr yahoo.com.tw yahoo.com.vn yahoo.com.co yahoo.com.pe yahoo.com.ve yahoo.ca yahoo.cn
  yahoo.cz yahoo.de yahoo.dk yahoo.es yahoo.fi yahoo.fr yahoo.gr yahoo.hu yahoo.ie yahoo.in yahoo.it yahoo.nl yahoo.no yahoo.pl yahoo.pt
  yahoo.ro yahoo.se hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.nl hotmail.be hotmail.ca hotmail.se
  hotmail.dk hotmail.no hotmail.fi hotmail.ch hotmail.gr hotmail.com.au hotmail.com.br hotmail.com.ar hotmail.com.tr hotmail.com.mx
  hotmail.co.jp hotmail.co.th hotmail.co.nz hotmail.cl outlook.com outlook.de outlook.fr outlook.es outlook.it outlook.pt outlook.be
  outlook.dk outlook.ie outlook.in outlook.jp outlook.kr outlook.cl outlook.cz outlook.at outlook.sa outlook.com.au outlook.com.br
  outlook.com.tr outlook.com.gr outlook.co.th outlook.co.id outlook.hu live.com live.co.uk live.de live.fr live.it live.nl live.be live.ca
  live.com.au live.com.mx live.com.pt live.com.ar live.com.my live.com.sg live.cn live.dk live.ie live.in live.jp live.no live.ru live.se
  live.cl live.co.za msn.com passport.com windowslive.com icloud.com me.com mac.com aol.com aol.co.uk aol.de aol.fr aim.com love.com
  verizon.net att.net sbcglobal.net bellsouth.net ameritech.net pacbell.net swbell.net comcast.net xfinity.com cox.net charter.net
  spectrum.net roadrunner.com rr.com twc.com earthlink.net mindspring.com juno.com netzero.net netzero.com centurylink.net centurytel.net
  embarqmail.com q.com qwest.net frontier.com frontiernet.net windstream.net optonline.net optimum.net suddenlink.net cableone.net
  peoplepc.com prodigy.net prodigy.net.mx bellatlantic.net gte.net adelphia.net insightbb.com mchsi.com wowway.com rcn.com
  proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tutamail.com tuta.io tuta.com keemail.me fastmail.com fastmail.fm
  fastmail.co.uk hushmail.com hush.com mailfence.com posteo.de posteo.net posteo.org mailbox.org runbox.com startmail.com ctemplar.com
  disroot.org riseup.net hey.com zoho.com zohomail.com zohomail.eu zohomail.in mail.com email.com usa.com consultant.com engineer.com
  europe.com post.com myself.com iname.com cheerful.com dr.com gmx.com gmx.de gmx.net gmx.at gmx.ch gmx.co.uk gmx.eu gmx.fr gmx.us gmx.info
  gmx.org gmx.biz web.de t-online.de freenet.de arcor.de online.de 1und1.de kabelmail.de vodafone.de vodafonemail.de alice.de alice-dsl.net
  o2online.de o2mail.de unitybox.de ewe.net ewetel.net netcologne.de osnanet.de versanet.de mail.de email.de emailn.de lycos.de lycos.com
  chello.at aon.at a1.net inode.at utanet.at bluewin.ch sunrise.ch hispeed.ch swissonline.ch vtxmail.ch green.ch quickline.ch
  orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr club-internet.fr bbox.fr numericable.fr aliceadsl.fr noos.fr cegetel.net
  libero.it virgilio.it tiscali.it alice.it tin.it tim.it inwind.it iol.it fastwebnet.it email.it poste.it vodafone.it teletu.it
  telefonica.net movistar.es terra.es ono.com ya.com telepolis.com wanadoo.es orange.es euskaltel.net sapo.pt clix.pt netcabo.pt iol.pt
  mail.telepac.pt telepac.pt ziggo.nl kpnmail.nl kpnplanet.nl planet.nl home.nl chello.nl xs4all.nl hetnet.nl upcmail.nl casema.nl
  quicknet.nl telfort.nl online.nl solcon.nl tele2.nl zonnet.nl telenet.be skynet.be proximus.be scarlet.be voo.be belgacom.net pandora.be
  btinternet.com btopenworld.com talktalk.net talk21.com sky.com virginmedia.com virgin.net ntlworld.com blueyonder.co.uk tiscali.co.uk
  plus.com plus.net plusnet.com o2.co.uk orange.net freeserve.co.uk fsmail.net lineone.net eircom.net vodafone.ie
  telia.com bredband.net comhem.se spray.se tele2.se passagen.se swipnet.se online.no broadpark.no getmail.no lyse.net jubii.dk mail.dk
  ofir.dk stofanet.dk tdcadsl.dk youmail.dk kolumbus.fi elisanet.fi luukku.com suomi24.fi pp.inet.fi inet.fi wp.pl o2.pl onet.pl onet.eu
  op.pl interia.pl interia.eu poczta.fm poczta.onet.pl gazeta.pl tlen.pl vp.pl autograf.pl buziaczek.pl seznam.cz email.cz post.cz
  centrum.cz volny.cz atlas.cz tiscali.cz azet.sk centrum.sk zoznam.sk pobox.sk freemail.hu citromail.hu t-online.hu indamail.hu
  abv.bg mail.bg dir.bg mail.ru list.ru bk.ru inbox.ru internet.ru yandex.ru yandex.com yandex.by yandex.kz yandex.ua ya.ru rambler.ru
  lenta.ru ro.ru myrambler.ru autorambler.ru ukr.net i.ua bigmir.net meta.ua email.ua tut.by inbox.lv inbox.lt inbox.eu mail.ee hot.ee
  one.lt delfi.lt otenet.gr forthnet.gr in.gr mynet.com superonline.com ttmail.com walla.co.il walla.com 012.net.il netvision.net.il
  zahav.net.il bezeqint.net qq.com foxmail.com vip.qq.com 163.com vip.163.com 126.com yeah.net 188.com sina.com sina.cn vip.sina.com
  sohu.com tom.com 21cn.com aliyun.com 139.com 189.cn wo.cn 263.net netease.com naver.com hanmail.net daum.net nate.com korea.com
  hotmail.co.kr lycos.co.kr dreamwiz.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp au.com nifty.com biglobe.ne.jp ocn.ne.jp
  so-net.ne.jp excite.co.jp goo.ne.jp infoseek.jp rediffmail.com rediff.com indiatimes.com sify.com in.com bsnl.in vsnl.com vsnl.net
  bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au internode.on.net westnet.com.au dodo.com.au adam.com.au ozemail.com.au
  xtra.co.nz slingshot.co.nz orcon.net.nz clear.net.nz paradise.net.nz vodafone.co.nz rogers.com bell.net sympatico.ca shaw.ca telus.net
  videotron.ca cogeco.ca eastlink.ca sasktel.net mts.net nb.sympatico.ca uol.com.br bol.com.br terra.com.br ig.com.br globo.com
  globomail.com r7.com oi.com.br zipmail.com.br superig.com.br pop.com.br fibertel.com.ar arnet.com.ar speedy.com.ar ciudad.com.ar
  uolsinectis.com.ar vtr.net entelchile.net une.net.co cantv.net mweb.co.za telkomsa.net vodamail.co.za webmail.co.za iafrica.com
  lantic.net maktoob.com emirates.net.ae eim.ae webmail.com inbox.com excite.com lycosmail.com netscape.net netscape.com duck.com
  privaterelay.appleid.com simplelogin.com anonaddy.com skiff.com hotmail.co.za hotmail.sg singnet.com.sg pacific.net.sg
`);

/** Throw-away mailboxes. */
export const DISPOSABLE_DOMAINS = lines(`
  mailinator.com mailinator.net 10minutemail.com 10minutemail.net 20minutemail.com guerrillamail.com guerrillamail.net guerrillamail.org
  guerrillamail.biz guerrillamail.de guerrillamailblock.com sharklasers.com grr.la spam4.me pokemail.net yopmail.com yopmail.fr yopmail.net
  tempmail.com temp-mail.org temp-mail.io temp-mail.com tempmail.net tempmailo.com tempmail.dev tempmail.plus tempr.email discard.email
  discardmail.com trashmail.com trashmail.de trashmail.net trashmail.me trash-mail.com trash-mail.de wegwerfmail.de wegwerfmail.net
  wegwerfemail.de getnada.com nada.email dispostable.com fakeinbox.com fakemail.net throwawaymail.com throwam.com maildrop.cc mailnesia.com
  mailcatch.com mailnull.com mailsac.com mintemail.com mohmal.com moakt.com moakt.cc emailondeck.com spamgourmet.com spambox.us
  spamfree24.org spamex.com mytemp.email mytrashmail.com tempinbox.com tempemail.net tempail.com inboxkitten.com burnermail.io
  33mail.com jetable.org jetable.com incognitomail.org anonbox.net einrot.com cuvox.de dayrep.com fleckens.hu gustr.com jourrapide.com
  rhyta.com superrito.com teleworm.us armyspy.com byom.de emailfake.com generator.email mailtemp.info minutemailbox.com tmail.ws tmpmail.org
  tmpmail.net 1secmail.com 1secmail.net 1secmail.org dropmail.me 10mail.org emltmp.com mail-temp.com mailpoof.com luxusmail.org
  harakirimail.com crazymailing.com deadaddress.com e4ward.com filzmail.com haltospam.com kasmail.com mailexpire.com mailmoat.com
  meltmail.com nospam.ze.tc objectmail.com proxymail.eu rcpt.at safetymail.info smellfear.com sneakemail.com sofort-mail.de soodonims.com
  spamavert.com spambog.com spambog.de spamhole.com spaml.de tempomail.fr thankyou2010.com trbvm.com zehnminutenmail.de zoemail.org
`);

/** Mailbox names shared by several people; compared without dots, dashes and digits at the end. */
export const ROLE_LOCALS = lines(`
  info infos information contact contactus contacts kontakt contacto contato contatto contatti hello hi hallo hola bonjour office mail
  email post postmaster hostmaster webmaster webmail web admin administrator administration administracion administracao amministrazione
  root system sysadmin it itsupport helpdesk help support supporto soporte suporte service services customerservice customerservices
  customercare custserv kundenservice kundendienst servicio sav care client clients clientservices sales sale vente ventes ventas vendas
  vendite verkauf vertrieb commercial comercial commerciale presales salesteam orders order bestellung commande pedidos ordini shop store
  marketing marketingteam pr press presse prensa media news newsletter newsletters editor editorial redaktion redaction events event
  social community hr humanresources personal people peopleops jobs job career careers karriere bewerbung recruiting recruitment recruiter
  recruiters talent hiring rh stellen cv resume apply applications team staff all everyone company group management managers board
  directors direction direktion geschaeftsfuehrung finance accounting accounts accountspayable accountsreceivable ap ar payable payables
  invoice invoices invoicing billing rechnung rechnungen buchhaltung facturas factura facturacion facturation fatture comptabilite
  contabilidad contabilidade contabilita payroll procurement purchasing einkauf achats compras acquisti supply logistics logistik
  dispatch shipping warehouse legal compliance privacy dataprotection datenschutz dpo gdpr abuse security noc soc cert noreply donotreply
  nichtantworten dontreply reply notifications notification notify alerts alert mailer mailerdaemon daemon bounce bounces bot robot
  automated system updates feedback survey ideas enquiries enquiry inquiries inquiry general reception receptionist empfang zentrale
  sekretariat secretary secretariat secretaria segreteria frontdesk booking bookings reservations reservation reservas reservierung
  prenotazioni travel hotel research dev developer developers development engineering devops ops operations tech technical product
  partner partners partnership partnerships affiliate affiliates investors investor ir investorrelations advertising ads advertise
  training education academy school admissions registrar library museum church test testing tests demo user guest anonymous nobody none
  unknown subscribe unsubscribe membership members member donate donations volunteer quality qa studio design creative agency praxis
  kanzlei werkstatt technik lager versand service24 hotline www ftp usenet uucp spam trial welcome enquire request requests export
  import returns retail wholesale trade licensing franchise property lettings rentals rental leasing mortgage insurance claims
`);

/** Providers that ignore dots in the mailbox name -> the domain that their other domains are names for. */
export const DOTLESS_PROVIDERS: ReadonlyMap<string, string> = new Map([
  ['gmail.com', 'gmail.com'],
  ['googlemail.com', 'gmail.com'],
]);

/** Mailbox names with which people fill a mandatory field: the address counts as absent. */
export const PLACEHOLDER_LOCALS = lines(
  'noemail noemailaddress nomail noaddress notavailable notprovided noemailprovided noemailavailable noemailonfile donthaveone unknownemail',
);

/** As PLACEHOLDER_LOCALS, but only where the domain is a filler too (none@none.com). */
export const FILLER_WORDS = lines(
  'none null na nil no test tests testing unknown xx xxx abc asdf noemail nomail noname nowhere dummy fake notavailable',
);
