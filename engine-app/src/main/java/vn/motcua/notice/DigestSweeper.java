package vn.motcua.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.mail.Outbox;
import vn.motcua.shared.BareFailure;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeDriven;

/** Writes the letter of the day when an officer's office opens; nothing when there is nothing. */
@Component
class DigestSweeper implements TimeDriven {

    private static final Logger LOG = LoggerFactory.getLogger(DigestSweeper.class);

    private static final Duration SOON = Duration.ofHours(24);

    /** After long holidays the list of notices tells more than a letter could. */
    private static final Duration NEWS = Duration.ofDays(14);

    private static final int BATCH = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final MailWishes wishes;
    private final DigestHours hours;
    private final MailItems items;
    private final MailLines lines;
    private final LetterWriter writer;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DigestSweeper(
            MailWishes wishes,
            DigestHours hours,
            MailItems items,
            MailLines lines,
            LetterWriter writer,
            Outbox outbox,
            TransactionTemplate transactions,
            Clock clock) {
        this.wishes = wishes;
        this.hours = hours;
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
            List<MailReader> readers = wishes.wanting(MailWish.DAILY, after, BATCH);
            readers.forEach(this::tellOne);
            after = readers.size() < BATCH
                    ? null
                    : readers.get(readers.size() - 1).officer().value();
        }
    }

    /** Whatever is wrong with one officer's letter, those after them get theirs; it is tried again with the next round. */
    private void tellOne(MailReader reader) {
        try {
            tellInTime(reader);
        } catch (RuntimeException e) {
            LOG.warn("The letter to {} is written with the next round", reader.officer(), BareFailure.of(e));
        }
    }

    private void tellInTime(MailReader reader) {
        Instant now = clock.instant();
        hours.opened(reader.officer(), now)
                .filter(opening -> !reader.newsSince().isAfter(opening))
                .ifPresent(opening -> transactions.executeWithoutResult(status -> {
                    if (wishes.told(reader.officer(), opening, now)) {
                        tell(reader, now);
                    }
                }));
    }

    private void tell(MailReader reader, Instant now) {
        Instant earliest = now.minus(NEWS);
        Instant since = reader.newsSince().isAfter(earliest) ? reader.newsSince() : earliest;
        List<MailItem> due = items.due(reader.officer(), now.plus(SOON), MailPart.LONGEST + 1);
        List<MailItem> news = items.news(reader.officer(), since, MailPart.LONGEST + 1);
        MailPart first = MailPart.of(MailWords.DUE, lines.of(reader.officer(), due));
        MailPart second = MailPart.of(MailWords.NEWS, lines.of(reader.officer(), news));
        List<MailPart> parts =
                Stream.of(first, second).filter(part -> !part.lines().isEmpty()).toList();
        if (!parts.isEmpty()) {
            LocalDate today = WorkCalendar.dateOf(now);
            Text subject = MailWords.daily(DAY.format(today), first, second);
            outbox.put(reader.officer(), "daily " + today, writer.write(reader.language(), subject, parts));
        }
    }
}
