package org.lineproof.client.spool;

/**
 * A receipt that waits for the service.
 *
 * @param sequence its number in the epoch, from 1
 * @param content the bytes that were spooled
 */
public record SpooledReceipt(long sequence, byte[] content) {
    public SpooledReceipt {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
