package vn.motcua.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.mail.Outbox;
import vn.motcua.shared.BareFailure;
import vn.motcua.shared.TimeDriven;

/** Writes letters about urgent things at once, to one officer at most every ten minutes: what comes meanwhile goes together. */
@Component
class UrgentMailSweeper implements TimeDriven {

    private static final Logger LOG = LoggerFactory.getLogger(UrgentMailSweeper.class);

    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int BATCH = 200;

    private final MailWishes wishes;
    private final MailItems items;
    private final MailLines lines;
    private final LetterWriter writer;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    UrgentMailSweeper(
            MailWishes wishes,
            MailItems items,
            MailLines lines,
            LetterWriter writer,
            Outbox outbox,
            TransactionTemplate transactions,
            Clock clock) {
        this.wishes = wishes;
        this.items = items;
        this.lines = lines;
        this.writer = writer;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${motcua.deadline.sweep:PT20S}",
            initialDelayString = "${motcua.deadline.sweep:PT20S}")
    @Override
    public void timeHasPassed() {
        String after = "";
        while (outbox.open() && after != null) {
            List<MailReader> readers = wishes.wanting(MailWish.AT_ONCE, after, BATCH);
            readers.forEach(this::tellOne);
            after = readers.size() < BATCH
                    ? null
                    : readers.get(readers.size() - 1).officer().value();
        }
    }

    /** Whatever is wrong with one officer's letter, those after them get theirs; it is tried again with the next round. */
    private void tellOne(MailReader reader) {
        try {
            transactions.executeWithoutResult(status -> tell(reader));
        } catch (RuntimeException e) {
            LOG.warn("The letter to {} is written with the next round", reader.officer(), BareFailure.of(e));
        }
    }

    private void tell(MailReader reader) {
        Instant now = clock.instant();
        items.hold(reader.officer());
        List<MailItem> found = items.urgent(reader.officer(), reader.since(), MailPart.LONGEST);
        if (found.isEmpty()
                || outbox.last(reader.officer())
                        .filter(last -> last.plus(PERIOD).isAfter(now))
                        .isPresent()) {
            return;
        }
        // what they may not see is told no later either: the list of notices has it when the right comes back
        items.told(reader.officer(), found, now);
        List<MailLine> told = lines.of(reader.officer(), found);
        if (!told.isEmpty()) {
            outbox.put(
                    reader.officer(),
                    "at-once " + now,
                    writer.write(
                            reader.language(),
                            MailWords.atOnce(told.size()),
                            List.of(MailPart.of(MailWords.URGENT, told))));
        }
    }
}
