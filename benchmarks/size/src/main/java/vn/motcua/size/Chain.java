package vn.motcua.size;

import java.time.Instant;
import java.util.HexFormat;
import vn.motcua.journal.GeneratedChain;
import vn.motcua.journal.GeneratedChain.Event;

/** The chain of a dossier's events as far as it is written. */
final class Chain {

    private static final byte[] NONE = new byte[0];

    private byte[] head = NONE;

    /**
     * The last three columns of an event.
     *
     * @param payloadHash as COPY reads it, likewise the others
     */
    record Links(String payloadHash, String previous, String hash) {}

    /** Adds the event. */
    Links add(
            long dossier,
            String seq,
            String type,
            String version,
            String actor,
            String onBehalfOf,
            Instant at,
            String unit,
            String payload) {
        byte[] payloadHash = GeneratedChain.payload(payload);
        byte[] previous = head;
        head = GeneratedChain.link(
                previous,
                new Event(dossier, Integer.parseInt(seq), type, Integer.parseInt(version), actor, onBehalfOf, at, unit),
                payloadHash);
        return new Links(bytes(payloadHash), bytes(previous), bytes(head));
    }

    /** Hash of the last event, as COPY reads it. */
    String head() {
        return bytes(head);
    }

    private static String bytes(byte[] value) {
        return "\\x" + HexFormat.of().formatHex(value);
    }
}
