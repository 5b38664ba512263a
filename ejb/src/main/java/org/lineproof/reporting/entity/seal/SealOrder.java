package org.lineproof.reporting.entity.seal;

import org.lineproof.report.text.Language;
import org.lineproof.tenancy.entity.TenantId;

/**
 * How a report is to be sealed.
 *
 * @param tenant whose key seals
 * @param reportId id printed in the report
 * @param language of the words in the seal, that of the report
 * @param level {@link SealLevel#T} or {@link SealLevel#LTA}
 */
public record SealOrder(TenantId tenant, String reportId, Language language, SealLevel level) {
    public SealOrder {
        if (level != SealLevel.T && level != SealLevel.LTA) {
            throw new IllegalArgumentException("level: a report is sealed at T or LTA, not at " + level);
        }
    }
}
