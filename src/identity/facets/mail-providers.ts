/** Who handles a domain's mail, told by the names of its mail exchangers. */

/** End of an exchanger's name → the provider, as business data spells it. */
const PROVIDERS: readonly (readonly [ends: string, name: string])[] = [
  ['google.com|googlemail.com|psmtp.com', 'Google'],
  ['outlook.com|hotmail.com|microsoft.com|office365.us', 'Microsoft'],
  ['pphosted.com|ppe-hosted.com|gpphosted.com', 'Proofpoint'],
  ['mimecast.com|mimecast.co.za', 'Mimecast'],
  ['barracudanetworks.com', 'Barracuda'],
  ['messagelabs.com', 'Symantec'],
  ['iphmx.com', 'Cisco'],
  ['trendmicro.com|trendmicro.eu', 'Trend Micro'],
  ['hornetsecurity.com|antispameurope.com', 'Hornetsecurity'],
  ['zoho.com|zoho.eu|zoho.in', 'Zoho'],
  ['yandex.net|yandex.ru', 'Yandex'],
  ['mail.ru', 'Mail.ru'],
  ['protonmail.ch|proton.ch', 'Proton'],
  ['messagingengine.com', 'Fastmail'],
  ['icloud.com', 'iCloud'],
  ['yahoodns.net', 'Yahoo'],
  ['qq.com', 'Tencent'],
  ['163.com|netease.com', 'NetEase'],
  ['aliyun.com|mxhichina.com', 'Alibaba'],
  ['naver.com|worksmobile.com', 'Naver'],
  ['amazonaws.com', 'Amazon'],
  ['secureserver.net', 'GoDaddy'],
  ['emailsrvr.com', 'Rackspace'],
  ['ovh.net', 'OVH'],
  ['kundenserver.de|ionos.com|1and1.com', 'IONOS'],
  ['rzone.de', 'Strato'],
  ['gandi.net', 'Gandi'],
  ['infomaniak.ch|infomaniak.com', 'Infomaniak'],
  ['hostinger.com|titan.email', 'Hostinger'],
  ['one.com', 'one.com'],
  ['mailgun.org', 'Mailgun'],
  ['privateemail.com', 'Namecheap'],
];

const BY_END = new Map(PROVIDERS.flatMap(([ends, name]) => ends.split('|').map((end) => [end, name] as const)));

/** `exchangers`: host names, the preferred first. Null for a server of the domain's own, or one that is not known. */
export function mailProviderOf(exchangers: readonly string[]): string | null {
  for (const host of exchangers) {
    const labels = host.toLowerCase().replace(/\.$/, '').split('.');
    for (let from = 0; from < labels.length - 1; from += 1) {
      const name = BY_END.get(labels.slice(from).join('.'));
      if (name !== undefined) return name;
    }
  }
  return null;
}
