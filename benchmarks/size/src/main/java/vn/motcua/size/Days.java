package vn.motcua.size;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.TimeDriven;

/** Lets time pass: moves the clock from request to request, and after each working day lets what has run out happen. */
final class Days {

    private static final int TOLD_EVERY = 2000;

    private final StandingClock clock;
    private final WorkCalendar calendar;
    private final List<TimeDriven> timeDriven;
    private final Quiet quiet;
    private LocalDate day;

    Days(StandingClock clock, WorkCalendar calendar, List<TimeDriven> timeDriven, Quiet quiet) {
        this.clock = clock;
        this.calendar = calendar;
        this.timeDriven = timeDriven;
        this.quiet = quiet;
    }

    void live(List<Life> lives, LocalDate first, Instant until) throws IOException, InterruptedException {
        PriorityQueue<Life> queue = Recording.queue();
        List<Life> waiting = new ArrayList<>();
        queue.addAll(lives);
        begin(first);
        int requests = 0;
        while (!queue.isEmpty()) {
            Instant closed = closed();
            Life life = queue.peek();
            if (closed.isBefore(life.next())) {
                close(closed);
                wake(waiting, queue, closed);
                continue;
            }
            queue.poll();
            if (life.next().isAfter(until)) {
                continue;
            }
            Instant at = life.mark();
            clock.moveTo(at);
            life.act();
            quiet.await();
            if (!life.over()) {
                life.plan(at);
                if (life.next() != null) {
                    queue.add(life);
                } else if (!life.over()) {
                    waiting.add(life);
                }
            }
            if (++requests % TOLD_EVERY == 0) {
                Run.say(requests + " requests, " + WorkCalendar.dateOf(at));
            }
        }
        for (Instant closed = closed(); !closed.isAfter(until); closed = closed()) {
            close(closed);
        }
    }

    private static void wake(List<Life> waiting, PriorityQueue<Life> queue, Instant closed) {
        for (Iterator<Life> each = waiting.iterator(); each.hasNext(); ) {
            Life life = each.next();
            life.plan(closed);
            if (life.over() || life.next() != null) {
                each.remove();
            }
            if (life.next() != null) {
                queue.add(life);
            }
        }
    }

    void begin(LocalDate first) {
        day = calendar.plusWorkingDays(first, 0);
    }

    /** When the present day is over. */
    Instant closed() {
        return calendar.closing(day).plusSeconds(Marks.CLOSED_AFTER_SECONDS);
    }

    /** What runs out today runs out now; tomorrow is the next working day. */
    void close(Instant closed) {
        clock.moveTo(closed);
        timeDriven.forEach(TimeDriven::timeHasPassed);
        quiet.await();
        day = calendar.plusWorkingDays(day, 1);
    }
}
