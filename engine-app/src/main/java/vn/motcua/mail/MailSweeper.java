package vn.motcua.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.shared.TimeDriven;

/**
 * Sends the letters that wait. One is claimed, handed over and marked as sent before the next; a node that dies between
 * handing over and marking leaves a claim that another takes over later, and the letter goes out again with the same id:
 * SMTP knows no better. When the server is away the round ends with the first letter.
 */
@Component
class MailSweeper implements TimeDriven {

    private static final Logger LOG = LoggerFactory.getLogger(MailSweeper.class);

    /** In one round; the next is seconds away. */
    private static final int MOST = 50;

    /** About a day with the pauses below. */
    static final int ATTEMPTS = 12;

    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    /** Longer than any talk to the server can last. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration KEPT = Duration.ofDays(90);

    private final MailStore store;
    private final SmtpPost post;
    private final MailSettings settings;
    private final Clock clock;

    MailSweeper(MailStore store, SmtpPost post, MailSettings settings, Clock clock) {
        this.store = store;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${motcua.deadline.sweep:PT20S}",
            initialDelayString = "${motcua.deadline.sweep:PT20S}")
    @Override
    public void timeHasPassed() {
        boolean going = settings.on();
        for (int i = 0; going && i < MOST; i++) {
            Instant now = clock.instant();
            Optional<ClaimedMail> next = store.claim(now, now.plus(LEASE));
            going = next.isPresent() && send(next.get());
        }
    }

    /** Whether the server may be asked to take another one. */
    private boolean send(ClaimedMail mail) {
        if (mail.address() == null) {
            store.givenUp(mail, null);
            return true;
        }
        try {
            post.send(mail);
            store.sent(mail);
            return true;
        } catch (MailServerTrouble trouble) {
            failed(mail, trouble);
            return trouble.kind() != MailServerTrouble.Kind.SERVER;
        }
    }

    private void failed(ClaimedMail mail, MailServerTrouble trouble) {
        if (trouble.kind() == MailServerTrouble.Kind.ADDRESS || mail.attempts() >= ATTEMPTS) {
            LOG.warn("Mail {} is given up after {} attempts", mail.id(), mail.attempts());
            store.givenUp(mail, trouble.getMessage());
        } else {
            LOG.info("Mail {} was not taken at attempt {}", mail.id(), mail.attempts());
            store.again(mail, clock.instant().plus(pause(mail.attempts())), trouble.getMessage());
        }
    }

    /** Doubles with each attempt. */
    static Duration pause(int attempts) {
        Duration doubled = SHORTEST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** What was sent long ago interests nobody. */
    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT1H")
    void forget() {
        int gone = store.forget(clock.instant().minus(KEPT));
        if (gone > 0) {
            LOG.info("{} letters older than {} days are gone", gone, KEPT.toDays());
        }
    }
}
