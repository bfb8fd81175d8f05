/** Licence plate office letters by province character (GA 36 practice): which registries exist. */
const OFFICES: Readonly<Record<string, string>> = {
  京: 'ABCDEFGHJKLMNPQRY', 津: 'ABCDEFGHJKLMNPQR', 沪: 'ABCDEFGHJKLMNR', 渝: 'ABCDFGHN', 冀: 'ABCDEFGHJRST',
  豫: 'ABCDEFGHJKLMNPQRSUV', 云: 'ACDEFGHJKLMNPQRS', 辽: 'ABCDEFGHJKLMNPV', 黑: 'ABCDEFGHJKLMNPR', 湘: 'ABCDEFGHJKLMNSU',
  皖: 'ABCDEFGHJKLMNPQRS', 鲁: 'ABCDEFGHJKLMNPQRSUVWY', 新: 'ABCDEFGHJKLMNPQRS', 苏: 'ABCDEFGHJKLMNU', 浙: 'ABCDEFGHJKL',
  赣: 'ABCDEFGHJKLMS', 鄂: 'ABCDEFGHJKLMNPQRSW', 桂: 'ABCDEFGHJKLMNPR', 甘: 'ABCDEFGHJKLMNP', 晋: 'ABCDEFHJKLM',
  蒙: 'ABCDEFGHJKLM', 陕: 'ABCDEFGHJKUV', 吉: 'ABCDEFGHJK', 闽: 'ABCDEFGHJKO', 贵: 'ABCDEFGHJ', 粤: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  青: 'ABCDEFGH', 藏: 'ABCDEFGHJ', 川: 'ABCDEFGHJKLMQRSTUVWXYZ', 宁: 'ABCDE', 琼: 'ABCDEF',
};

export const PROVINCES = Object.keys(OFFICES).join('');

/** `letter` upper case. */
export function knownOffice(province: string, letter: string): boolean {
  return (OFFICES[province] ?? '').includes(letter);
}
