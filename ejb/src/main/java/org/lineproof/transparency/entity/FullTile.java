package org.lineproof.transparency.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeHash;

/** 256 neighbouring hashes of one level of the tree (C2SP tlog-tiles), and the root over them. */
@Entity
@Immutable
@IdClass(FullTile.Key.class)
@Table(name = "log_tile")
public class FullTile {

    /** Hashes in a full tile. */
    public static final int WIDTH = 256;

    /** A place in the tree of a log. */
    public record Key(int logNumber, short level, long tileIndex) {}

    @Id
    @Column(name = "log_no")
    private int logNumber;

    @Id
    private short level;

    @Id
    @Column(name = "tile_index")
    private long tileIndex;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private byte[] hashes;

    @Column
    private byte[] root;

    protected FullTile() {}

    /** @throws IllegalArgumentException unless there are exactly 256 hashes */
    public FullTile(EvidenceLog log, int level, long tileIndex, List<Hash> hashes) {
        if (hashes.size() != WIDTH) {
            throw new IllegalArgumentException("a full tile has 256 hashes, not " + hashes.size());
        }
        this.logNumber = log.number();
        this.level = (short) level;
        this.tileIndex = tileIndex;
        this.tenantId = log.tenant().value();
        ByteBuffer buffer = ByteBuffer.allocate(WIDTH * 32);
        hashes.forEach(hash -> buffer.put(hash.bytes()));
        this.hashes = buffer.array();
        this.root = TreeHash.root(hashes).bytes();
    }

    public int level() {
        return level;
    }

    public long tileIndex() {
        return tileIndex;
    }

    /** @param width how many, 1 to 256 */
    public List<Hash> firstHashes(int width) {
        ByteBuffer buffer = ByteBuffer.wrap(hashes);
        List<Hash> first = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            byte[] hash = new byte[32];
            buffer.get(hash);
            first.add(new Hash(hash));
        }
        return first;
    }

    public Hash root() {
        return new Hash(root);
    }
}
