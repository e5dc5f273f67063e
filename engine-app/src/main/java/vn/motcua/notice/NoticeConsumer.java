package vn.motcua.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.journal.JournalConsumer;
import vn.motcua.journal.JournalEntry;

/** Tells officers what the journal says has happened. */
@Component
class NoticeConsumer implements JournalConsumer {

    /** What is older is no news: a cursor that begins anew, or returns after a long pause, floods nobody. */
    private static final Duration NEWS = Duration.ofDays(3);

    private final Addressees addressees;
    private final NoticeStore store;
    private final Clock clock;

    NoticeConsumer(Addressees addressees, NoticeStore store, Clock clock) {
        this.addressees = addressees;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notices";
    }

    /** Each event names itself in what is told, so its order does not matter. */
    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public boolean urgent() {
        return true;
    }

    @Override
    public void accept(List<JournalEntry> batch) {
        Instant since = clock.instant().minus(NEWS);
        List<Told> told = new ArrayList<>();
        for (JournalEntry entry : batch) {
            if (entry.at().isAfter(since)) {
                told.addAll(addressees.of(entry));
            }
        }
        store.tell(told.stream().filter(each -> !saidBetter(each, told)).toList());
    }

    /** A step that came back begins in its holder's hands: that it came back says both. */
    private static boolean saidBetter(Told one, List<Told> all) {
        return one.kind() == NoticeKind.ASSIGNED
                && all.stream()
                        .anyMatch(other -> other.kind() == NoticeKind.SENT_BACK
                                && other.officer().equals(one.officer())
                                && Objects.equals(other.taskId(), one.taskId()));
    }
}
