package vn.motcua.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Person;

/**
 * How sending mail stands.
 *
 * @param on whether this installation sends mail at all
 * @param server name of the mail server; null while none is set
 * @param waiting letters still to be sent
 * @param trouble why the last attempt at one of them failed; null when none did
 * @param givenUp letters that are not tried any more, the latest first, at most 50
 */
record MailDelivery(
        boolean on,
        @Nullable String server,
        int waiting,
        @Nullable String trouble,
        List<GivenUp> givenUp) {

    /**
     * One of them.
     *
     * @param at when it was written
     * @param reason what the server said; null when the officer had no address, or was locked
     */
    record GivenUp(
            long id,
            Person officer,
            Instant at,
            int attempts,
            @Nullable String reason) {}
}
