/** The constants of our one form of ZIP (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). */
export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
/** Version 2.0, the lowest with folders in names. */
export const VERSION = 20;
/** General purpose bit 11: names are UTF-8. */
export const FLAGS = 1 << 11;
/** 1980-01-01, the first day ZIP knows. */
export const DATE = 0x21;
export const LOCAL_LENGTH = 30;
/** The file that stands first where there is one: others know a container by it (EN 319 162-1, A.1). */
export const FIRST = 'mimetype';
/** The most bytes of an archive: 1 GiB. */
export const MAX_BYTES = 2 ** 30;
/** The most files of an archive: what the end record of a ZIP without ZIP64 can count. */
export const MAX_FILES = 65_534;

const MAX_PATH = 200;
const PATH = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) {
        crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    }
    return crc;
});

/** Whether this is a relative path of plain segments: letters, digits, full stop, hyphen, underscore. */
export const isPath = (path) => path.length <= MAX_PATH && PATH.test(path);

export function crc32(data) {
    let crc = 0xffffffff;
    for (let i = 0; i < data.length; i++) {
        crc = TABLE[(crc ^ data[i]) & 0xff] ^ (crc >>> 8);
    }
    return (crc ^ 0xffffffff) >>> 0;
}
