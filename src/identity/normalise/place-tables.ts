/** Regions with official codes, and the words of street addresses that are written in several ways. All folded. */

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split(/[\n,]+/)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map((entry) => entry.split('=') as [string, string]),
  );
}

export const US_STATES =
  pairs(`alabama=al,alaska=ak,arizona=az,arkansas=ar,california=ca,colorado=co,connecticut=ct,delaware=de,district of columbia=dc,
  washington dc=dc,washington d c=dc,florida=fl,georgia=ga,hawaii=hi,idaho=id,illinois=il,indiana=in,iowa=ia,kansas=ks,kentucky=ky,louisiana=la,maine=me,maryland=md,
  massachusetts=ma,michigan=mi,minnesota=mn,mississippi=ms,missouri=mo,montana=mt,nebraska=ne,nevada=nv,new hampshire=nh,new jersey=nj,
  new mexico=nm,new york=ny,new york state=ny,north carolina=nc,north dakota=nd,ohio=oh,oklahoma=ok,oregon=or,pennsylvania=pa,rhode island=ri,
  south carolina=sc,south dakota=sd,tennessee=tn,texas=tx,utah=ut,vermont=vt,virginia=va,washington=wa,washington state=wa,west virginia=wv,
  wisconsin=wi,wyoming=wy,puerto rico=pr,guam=gu,calif=ca,mass=ma,penn=pa,tex=tx,fla=fl`);

export const CANADIAN_PROVINCES =
  pairs(`alberta=ab,british columbia=bc,manitoba=mb,new brunswick=nb,newfoundland and labrador=nl,newfoundland=nl,nova scotia=ns,
  northwest territories=nt,nunavut=nu,ontario=on,prince edward island=pe,quebec=qc,saskatchewan=sk,yukon=yt`);

export const AUSTRALIAN_STATES =
  pairs(`new south wales=nsw,victoria=vic,queensland=qld,south australia=sa,western australia=wa,tasmania=tas,
  northern territory=nt,australian capital territory=act`);

export const STREET_WORDS =
  pairs(`street=st,str=st,strasse=st,straat=st,avenue=ave,av=ave,aven=ave,avenida=ave,avda=ave,road=rd,boulevard=blvd,boul=blvd,bld=blvd,drive=dr,lane=ln,
  court=ct,crt=ct,place=pl,platz=pl,plaza=plz,square=sq,highway=hwy,parkway=pkwy,pky=pkwy,terrace=ter,tce=ter,terr=ter,trail=trl,circle=cir,crescent=cres,cr=cres,close=cl,
  way=wy,expressway=expy,freeway=fwy,alley=aly,heights=hts,mount=mt,mountain=mtn,fort=ft,saint=st,sankt=st,north=n,south=s,east=e,west=w,northeast=ne,
  northwest=nw,southeast=se,southwest=sw,apartment=apt,appartement=apt,unit=apt,suite=ste,room=rm,floor=fl,building=bldg,number=no,nr=no,num=no,esplanade=esp,grove=gr,gardens=gdns,
  parade=pde,calle=c,carrer=c,rua=r,chemin=ch,allee=al,route=rte,piazza=pza,weg=wg,gasse=g`);
