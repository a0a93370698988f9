/** Hosts that mean a machine of the own network, or none, in the forms that have fooled other guards. */
export const hostileHosts: readonly string[] = [
  // This machine, in every notation of IPv4.
  ...['127.0.0.1', '127.1', '127.0.1', '127.255.255.254', '2130706433', '0x7f000001', '0x7f.1', '017700000001', '0177.0.0.1'],
  ...['0177.0.0.0x1', '127.0.0.1.', '0', '0.0.0.0', '0.1.2.3', '１２７.0.0.1', '①②⑦.0.0.1', '127。0。0。1', '%31%32%37.0.0.1'],
  // Private and special networks, clouds' metadata.
  ...['10.0.0.1', '0xa.0.0.1', '012.0.0.1', '167772161', '100.64.0.1', '100.100.100.200', '169.254.169.254', '2852039166'],
  ...['0xa9fea9fe', '0251.0376.0251.0376', '169.254.170.2', '172.16.0.1', '172.31.255.255', '192.168.0.1', '3232235521'],
  ...['192.168.257', '192.0.0.192', '192.0.2.1', '192.88.99.1', '198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.9'],
  ...['224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255', '168.63.129.16'],
  // IPv6: mapped, compatible, translated, 6to4, Teredo, local, documentation, multicast.
  ...[
    '[::]',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::ffff:169.254.169.254]',
    '[::ffff:8.8.8.8]',
  ],
  ...['[::127.0.0.1]', '[::ffff:0:127.0.0.1]', '[64:ff9b::7f00:1]', '[64:ff9b::a9fe:a9fe]', '[64:ff9b:1::1]', '[100::1]'],
  ...[
    '[2001::1]',
    '[2001:2::1]',
    '[2001:10::1]',
    '[2001:db8::1]',
    '[2002:7f00:1::]',
    '[2002:a00:1::1]',
    '[3fff::1]',
    '[5f00::1]',
  ],
  ...['[fc00::1]', '[fd00:ec2::254]', '[fe80::1]', '[fe80::1%25eth0]', '[fe80::1%eth0]', '[fec0::1]', '[ff02::1]'],
  // Names of the own network, and names without a zone.
  ...['localhost', 'LOCALHOST', 'localhost.', 'api.localhost', 'localhost.localdomain', 'metadata.google.internal', 'metadata'],
  ...['instance-data', 'db.internal', 'router.lan', 'nas.local', 'may-in.home.arpa', 'intranet', 'cong.corp', 'redis', 'x.onion'],
  // A dot at the end, letters that nobody sees, what is no name at all.
  ...['cong.example.vn.', 'cong\u200b.example.vn', 'cong\u202e.example.vn', 'cong example.vn', 'cong\r\nx: y.example.vn'],
  ...['cong.\texample.vn', '256.256.256.256', '1.2.3.4.5', 'cong_ex%00ample.vn', '%', 'xn--a', ''],
];

/** Whole addresses that must not be called by whoever may call any public machine. */
export const hostileUrls: readonly string[] = [
  ...hostileHosts.map((host) => `https://${host}/tin`),
  // Another scheme than the one that is asked for.
  ...['http://cong.example.vn/', 'ftp://cong.example.vn/', 'file:///etc/passwd', 'file://cong.example.vn/x', 'data:,x'],
  ...[
    'gopher://127.0.0.1:70/',
    'javascript:1',
    'ws://cong.example.vn/',
    'smtp-plain://cong.example.vn:25',
    'blob:https://x.vn/1',
  ],
  // A login, or what looks like a host and is none.
  ...['https://an:mat-khau@cong.example.vn/', 'https://8.8.8.8@127.0.0.1/', 'https://cong.example.vn@127.0.0.1/'],
  ...['https://@cong.example.vn/', 'https://:@cong.example.vn/', 'https://127.0.0.1\\@cong.example.vn/', 'https:\\\\127.0.0.1/'],
  ...['https://cong.example.vn\\@127.0.0.1/', 'https:///127.0.0.1/', 'https:127.0.0.1', '//127.0.0.1/', 'khong-phai-dia-chi'],
  ...['', ' https://cong.example.vn/', 'https://cong.example.vn/a b', 'https://cong.example.vn/\r\nx-y: z', 'https://'],
  // Ports of other services.
  ...[0, 22, 25, 80, 3306, 5432, 6379, 8080, 9200, 11211, 27017, 65536].map((port) => `https://cong.example.vn:${port}/`),
];

/** Addresses that look like a platform's and are not, beside all the others: `host` is the platform's. */
export function likenessesOf(host: string): string[] {
  const cyrillic = host.replace('a', '\u0430').replace('o', '\u043e');
  return [
    ...[`https://${host}.example.vn`, `https://x${host}`, `https://x.${host}`, `https://${host}@example.vn`, `https://${host}.`],
    ...[`https://${cyrillic}`, `http://${host}`, `https://${host}:8443`, `https://${host}:80`, `https://example.vn/${host}`],
    ...[
      `https://example.vn#${host}`,
      `https://example.vn?${host}`,
      'https://8.8.8.8',
      'https://example.vn',
      `https://${host}%2eexample.vn`,
    ],
  ];
}
