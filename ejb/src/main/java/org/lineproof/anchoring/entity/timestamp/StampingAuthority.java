package org.lineproof.anchoring.entity.timestamp;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.pins.PinnedAuthority;

/** An authority whose tokens are kept, as it was configured when the first of them came. */
@Entity
@Immutable
@Table(name = "time_stamp_authority")
public class StampingAuthority {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "authority_no")
    private int number;

    @Column
    private String name;

    @Column
    private byte[] certificate;

    @Column
    private boolean evidential;

    @Column(name = "first_used_at")
    private Instant firstUsedAt;

    protected StampingAuthority() {}

    public StampingAuthority(PinnedAuthority authority, Instant firstUsedAt) {
        this.name = authority.name();
        this.certificate = authority.certificate();
        this.evidential = authority.evidentialValue();
        this.firstUsedAt = firstUsedAt;
    }

    /** The authority as verifiers pin it. */
    public PinnedAuthority pinned() {
        return new PinnedAuthority(name, certificate, evidential);
    }
}
