package org.lineproof.evidence.archive;

import java.util.zip.CRC32;

/** The constants of our one form of ZIP (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). */
final class ZipForm {
    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;

    /** Version 2.0, the lowest with folders in names. */
    static final int VERSION = 20;

    /** General purpose bit 11: names are UTF-8. */
    static final int FLAGS = 1 << 11;

    /** 1980-01-01, the first day ZIP knows. */
    static final int DATE = 0x21;

    /** Of a local header, of a line of the directory and of the record at the end, without the names. */
    static final int LOCAL_LENGTH = 30;

    static final int CENTRAL_LENGTH = 46;
    static final int END_LENGTH = 22;

    private ZipForm() {}

    static int crc(byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(data);
        return (int) crc.getValue();
    }
}
