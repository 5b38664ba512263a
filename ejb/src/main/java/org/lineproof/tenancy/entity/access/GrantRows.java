package org.lineproof.tenancy.entity.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one grant side by side.
 *
 * @param grantee null after an erasure
 * @param revocation null unless it was taken back
 */
public record GrantRows(
        AccessGrant grant,
        @Nullable Grantee grantee,
        @Nullable AccessRevocation revocation) {

    /** Whether somebody reads by it on a day of UTC. */
    public boolean holdsOn(LocalDate today) {
        return grantee != null && revocation == null && !today.isAfter(grant.lastDay());
    }
}
