package vn.motcua.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * What a digest signs.
 *
 * @param until the rows up to here are in it or in an earlier one
 * @param chains how many dossiers moved since the one before
 * @param root hash over their heads
 * @param previous hash of the digest before
 */
record Digest(int number, Instant madeAt, Cursor until, int chains, Hash root, Hash previous) {

    Hash hash() {
        return Hash.of(bytes(out -> {
            out.writeUTF("motcua-journal-digest-1");
            out.writeInt(number);
            out.writeUTF(Chain.cut(madeAt).toString());
            out.writeUTF(until.toString());
            out.writeInt(chains);
            out.write(root.bytes());
            out.write(previous.bytes());
        }));
    }

    /** Collects heads in the order of dossiers into the root. */
    static final class Root {

        private final MessageDigest digest;
        private int chains;

        Root() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        void add(long dossier, int seq, byte[] head) {
            chains++;
            digest.update(bytes(out -> {
                out.writeLong(dossier);
                out.writeInt(seq);
                out.writeInt(head.length);
                out.write(head);
            }));
        }

        int chains() {
            return chains;
        }

        Hash hash() {
            return Hash.stored(digest.digest());
        }
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
