package org.lineproof.transparency.control.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TilePath;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.transparency.control.publication.Publication;
import org.lineproof.transparency.control.publication.PublicationUnavailable;

/** The tiles of a publication as hashes; a tile of another length than asked for counts as not published. */
final class PublishedTiles {

    private final Publication publication;

    PublishedTiles(Publication publication) {
        this.publication = publication;
    }

    /** The hashes of a tile. */
    Optional<List<Hash>> hashes(TilePath path) throws PublicationUnavailable {
        return publication
                .tile(path)
                .filter(bytes -> bytes.length == path.width() * Hash.LENGTH)
                .map(PublishedTiles::split);
    }

    /** The leaf hashes of the entries in a bundle. */
    Optional<List<Hash>> leaves(long index, int width) throws PublicationUnavailable {
        return publication
                .tile(new TilePath(TilePath.ENTRIES, index, width))
                .map(PublishedTiles::leavesOf)
                .filter(leaves -> leaves.size() == width);
    }

    private static List<Hash> split(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<Hash> hashes = new ArrayList<>();
        while (buffer.hasRemaining()) {
            byte[] hash = new byte[Hash.LENGTH];
            buffer.get(hash);
            hashes.add(new Hash(hash));
        }
        return hashes;
    }

    /** None if the bundle breaks off within an entry. */
    private static List<Hash> leavesOf(byte[] bundle) {
        ByteBuffer buffer = ByteBuffer.wrap(bundle);
        List<Hash> leaves = new ArrayList<>();
        while (buffer.remaining() >= Short.BYTES) {
            int length = Short.toUnsignedInt(buffer.getShort());
            if (length > buffer.remaining()) {
                return List.of();
            }
            byte[] entry = new byte[length];
            buffer.get(entry);
            leaves.add(TreeHash.leaf(entry));
        }
        return buffer.hasRemaining() ? List.of() : leaves;
    }
}
