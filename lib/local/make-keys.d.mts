export declare function newKeys(): Readonly<
  Record<
    | 'COOKIE_SECRET'
    | 'SESSION_SECRET'
    | 'SEALING_PUBLIC_KEY'
    | 'SEALING_PRIVATE_KEY'
    | 'RECORD_KEYS'
    | 'MATCHING_KEY',
    string
  >
>;
