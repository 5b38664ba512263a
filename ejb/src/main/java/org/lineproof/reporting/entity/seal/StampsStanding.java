package org.lineproof.reporting.entity.seal;

/**
 * How the archive time stamps of all organisations' released reports stand.
 *
 * @param sealed reports with a seal
 * @param failing reports whose last renewal was tried in vain
 * @param ended reports whose stamps ended before they were renewed
 */
public record StampsStanding(long sealed, long failing, long ended) {
    /** Whether somebody has to look. */
    public boolean alarming() {
        return failing > 0 || ended > 0;
    }
}
