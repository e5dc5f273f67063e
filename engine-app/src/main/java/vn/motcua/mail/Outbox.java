package vn.motcua.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.shared.OfficerId;

/** Where letters to officers are put; they are sent soon after the caller's transaction has ended. */
@Component
public class Outbox {

    private final MailStore store;
    private final MailSettings settings;
    private final Clock clock;

    Outbox(MailStore store, MailSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether this installation sends mail at all. */
    public boolean open() {
        return settings.on();
    }

    /**
     * Puts a letter, unless the officer was written to on this occasion before; part of the caller's transaction.
     *
     * @param occasion names what is told
     */
    public void put(OfficerId officer, String occasion, Letter letter) {
        store.put(officer, occasion, letter, clock.instant());
    }

    /** When the last letter to the officer was put; empty for never, or longer ago than letters are kept. */
    public Optional<Instant> last(OfficerId officer) {
        return store.last(officer);
    }
}
