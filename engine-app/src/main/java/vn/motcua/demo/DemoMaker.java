package vn.motcua.demo;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.embedded.StartAnew;
import vn.motcua.journal.ConsumerPace;
import vn.motcua.journal.ConsumerStatus;
import vn.motcua.journal.Consumers;
import vn.motcua.journal.Partitions;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.search.IndexStatus;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;

/** Makes the demo at the first start: enters the organisation, then lives through nine months of its dossiers. */
@Component
@Profile("demo")
@Order(0)
class DemoMaker implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMaker.class);

    private static final long PAUSE_NANOS = 100_000_000L;
    private static final int MOST_PAUSES = 200;

    private final DemoState state;
    private final DemoProgress progress;
    private final DemoLife life;
    private final Units units;
    private final Officers officers;
    private final Calendars calendars;
    private final MovableClock clock;
    private final Partitions partitions;
    private final ConsumerPace pace;
    private final Consumers consumers;
    private final IndexStatus index;
    private final StartAnew startAnew;
    private final int every;

    /** @param every 1 for all dossiers; n makes the hero, the namesakes and every n-th other one (tests of the reset) */
    DemoMaker(
            DemoState state,
            DemoProgress progress,
            DemoLife life,
            Units units,
            Officers officers,
            Calendars calendars,
            MovableClock clock,
            Partitions partitions,
            ConsumerPace pace,
            Consumers consumers,
            IndexStatus index,
            StartAnew startAnew,
            @Value("${motcua.demo.every:1}") int every) {
        this.state = state;
        this.progress = progress;
        this.life = life;
        this.units = units;
        this.officers = officers;
        this.calendars = calendars;
        this.clock = clock;
        this.partitions = partitions;
        this.pace = pace;
        this.consumers = consumers;
        this.index = index;
        this.startAnew = startAnew;
        this.every = every;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<Boolean> finished = state.finished();
        if (finished.isEmpty()) {
            make();
        } else if (!finished.get()) {
            LOG.warn("The demo was only half made when MotCua ended: it is made anew");
            startAnew.now();
        }
    }

    private void make() {
        Instant now = clock.real().instant();
        progress.begin();
        // it takes all the dossiers at once when they are made
        pace.hold(IndexStatus.CONSUMER);
        try {
            state.begin(now);
            CurrentActor.runAs(Actor.system("demo"), () -> {
                DemoUnits.all().forEach(units::create);
                DemoAgencies.units().forEach(units::create);
                DemoOfficers.all().forEach(officers::create);
                DemoAgencies.officers().forEach(officers::create);
            });
            List<DemoDossier> dossiers = new DemoPlan(calendars.of(DemoUnits.SON_TRUNG), now)
                    .dossiers().stream()
                            .filter(dossier -> dossier.number() <= DemoPlan.PINNED || dossier.number() % every == 0)
                            .toList();
            partitions.ensure(month(earliest(dossiers)), month(now));
            state.finish(life.live(dossiers, now));
            LOG.info("The demo is made: {} dossiers", dossiers.size());
        } finally {
            clock.release();
            pace.letGo(IndexStatus.CONSUMER);
            awaitSearch();
            progress.done();
        }
    }

    /** So that a visitor finds everything at once; a search node that is still starting holds nobody up. */
    private void awaitSearch() {
        for (int i = 0; i < MOST_PAUSES && behind() > 0; i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            // it may rest for long because the search node was not there yet
            pace.nudge(IndexStatus.CONSUMER);
        }
        try {
            index.refresh();
        } catch (IOException e) {
            LOG.info("The search node is not ready yet; it shows the demo when it is: {}", e.getMessage());
        }
    }

    private long behind() {
        return consumers.status().stream()
                .filter(consumer -> consumer.name().equals(IndexStatus.CONSUMER))
                .mapToLong(ConsumerStatus::behind)
                .sum();
    }

    private static Instant earliest(List<DemoDossier> dossiers) {
        return dossiers.stream()
                .map(DemoDossier::receivedAt)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(WorkCalendar.dateOf(at));
    }
}
