package vn.motcua.journal;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the generator link its events by the journal's own code, and sign them as the journal's own chore does. */
@Component
public class GeneratedChain {

    private final ObjectProvider<Digests> digests;

    GeneratedChain(ObjectProvider<Digests> digests) {
        this.digests = digests;
    }

    /**
     * The columns of an event that its hash covers besides its payload.
     *
     * @param onBehalfOf null for somebody who acts in their own name
     * @param at microseconds
     */
    public record Event(
            long dossier,
            int seq,
            String type,
            int version,
            String actor,
            String onBehalfOf,
            Instant at,
            String unit) {}

    /** Hash of a payload as it is stored. */
    public static byte[] payload(String payload) {
        return Hash.of(payload).bytes();
    }

    /**
     * Hash of an event.
     *
     * @param previous of the event before, empty for the first
     */
    public static byte[] link(byte[] previous, Event event, byte[] payloadHash) {
        return Chain.hash(
                        Hash.stored(previous),
                        new JournalRow(
                                event.dossier(),
                                event.seq(),
                                event.type(),
                                event.version(),
                                event.actor(),
                                event.onBehalfOf(),
                                event.at(),
                                event.unit(),
                                null,
                                Hash.stored(payloadHash)))
                .bytes();
    }

    /** Makes the signed digest of everything that is in the journal. */
    public void digest() {
        digests.ifAvailable(Digests::make);
    }
}
