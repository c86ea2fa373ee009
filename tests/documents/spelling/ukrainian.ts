/** A dictionary of a few words, made for these tests: the real one is under a licence that this app cannot take. */
export const AFFIX = `SET UTF-8
TRY аоіенивтрслкдмпузяьбгчйхцжєїшюфщґ'
WORDCHARS '’ʼ
SFX A Y 3
SFX A о а о
SFX A о у о
SFX A о ами о
SFX B Y 2
SFX B 0 и .
SFX B 0 у .
`;

export const WORDS = `9
місто/A
проєкт/B
громада
п'ять
інтеграція
це
наш
слово/A
будь-який
`;

const encoder = new TextEncoder();

export const ukrainian = () => [
  { name: "uk_UA.aff", bytes: encoder.encode(AFFIX) },
  { name: "uk_UA.dic", bytes: encoder.encode(WORDS) },
];
