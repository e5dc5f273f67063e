package vn.motcua.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The keys of this installation: the one that signs digests now, and those before it. They lie outside the database, so
 * that its owner cannot put a key of their own in their place.
 */
final class JournalKeys {

    /**
     * A key that was replaced.
     *
     * @param until number of the last digest that it signed
     * @param last hash of that digest: even with the old key nobody can write another one in its place
     * @param publicKey X.509 in Base64
     */
    record Former(int until, Hash last, String publicKey) {}

    private final SigningKey present;
    private final List<Former> former;

    /**
     * All keys.
     *
     * @param former oldest first
     * @throws IllegalArgumentException when they are not in that order
     */
    JournalKeys(SigningKey present, List<Former> former) {
        this.present = present;
        this.former = List.copyOf(former);
        for (int i = 1; i < former.size(); i++) {
            if (former.get(i).until() <= former.get(i - 1).until()) {
                throw new IllegalArgumentException("former keys must follow one another");
            }
        }
    }

    SigningKey present() {
        return present;
    }

    List<Former> former() {
        return former;
    }

    /** Whether the digest was signed by the key whose turn it was, and is the one that a key was closed with. */
    boolean signed(int number, byte[] publicKey, Hash hash, byte[] signature) {
        Former then =
                former.stream().filter(key -> number <= key.until()).findFirst().orElse(null);
        byte[] expected =
                then == null ? present.publicKey() : Base64.getDecoder().decode(then.publicKey());
        return Arrays.equals(expected, publicKey)
                && SigningKey.verifies(expected, hash, signature)
                && (then == null || number < then.until() || hash.equals(then.last()));
    }

    /** Number of the last digest that there must be. */
    int lastKnown() {
        return former.isEmpty() ? 0 : former.get(former.size() - 1).until();
    }

    /** A new key from the next digest on; one that never signed is not kept. */
    JournalKeys replaced(int lastNumber, Hash lastHash) {
        List<Former> all = new ArrayList<>(former);
        if (lastNumber > lastKnown()) {
            all.add(new Former(lastNumber, lastHash, Base64.getEncoder().encodeToString(present.publicKey())));
        }
        return new JournalKeys(SigningKey.make(), all);
    }
}
