package vn.motcua.size;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.catalogue.Form;
import vn.motcua.catalogue.Manifest;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.shared.Role;
import vn.motcua.size.Course.Kind;

/** One dossier while it is lived through and recorded. */
final class Life {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TERMINAL_RETURNED = 10;
    private static final Set<Integer> TERMINAL = Set.of(3, 7, 8, TERMINAL_RETURNED);

    private final ProcedureVersion version;
    private final Plan plan;
    private final RandomGenerator random;
    private final Pace pace;
    private final Staff staff;
    private final Courier courier;
    private final Slots slots;
    private final Track track = new Track();
    private final Decisions decisions;
    private Instant next;
    private long id;
    private int finished;
    private boolean interrupted;
    private Kind phase = Kind.LOOK;
    private boolean over;

    Life(
            ProcedureVersion version,
            Plan plan,
            Instant start,
            RandomGenerator random,
            WorkCalendar calendar,
            Staff staff,
            Courier courier) {
        this.version = version;
        this.plan = plan;
        this.next = start;
        this.random = random;
        this.pace = new Pace(calendar, version.manifest(), random);
        this.staff = staff;
        this.courier = courier;
        this.slots = new Slots(staff);
        this.decisions = new Decisions(version.manifest(), random, track);
        track.turns(plan.channel());
    }

    /** The minute of its next request; null while it waits for a clock to run out, and when it is over. */
    Instant next() {
        return next;
    }

    boolean over() {
        return over;
    }

    long id() {
        return id;
    }

    ProcedureVersion version() {
        return version;
    }

    List<Slot> slots() {
        return slots.all();
    }

    Track track() {
        return track;
    }

    /** The instant at which the clock must stand for the next request. */
    Instant mark() {
        return track.mark(next);
    }

    /** Sends the next request; the clock stands at {@link #mark}. */
    void act() throws IOException, InterruptedException {
        if (id == 0) {
            submit();
        } else if (!interrupted
                && plan.after() >= 0
                && finished >= plan.after()
                && !courier.tasks(id).isEmpty()) {
            interrupted = true;
            interrupt();
        } else if (courier.tasks(id).isEmpty()) {
            answer();
        } else {
            work(courier.tasks(id).get(0));
        }
    }

    /** Decides when it goes on, after the request or after clocks have run out. */
    void plan(Instant now) {
        next = null;
        if (TERMINAL.contains(courier.status(id))) {
            over = true;
            return;
        }
        List<Courier.Task> tasks = courier.tasks(id);
        if (tasks.isEmpty()) {
            if (courier.awaitsConfirmation(id) && plan.answers()) {
                next = pace.later(now, 30 + random.nextInt(200));
            }
        } else if (!tasks.get(0).turn().equals("APPLICANT")) {
            next = phase == Kind.LOOK ? pace.step(now, tasks.get(0).step()) : pace.soon(now);
        } else if (plan.supplements()) {
            next = phase == Kind.LOOK ? pace.applicant(now) : pace.soon(now);
        }
    }

    private void submit() throws IOException, InterruptedException {
        Declaration declaration = new Declaration(version, plan.channel(), staff, courier);
        String json = declaration.json(fill(true, Map.of()), random);
        id = courier.submit(staff.officer(declaration.counter()), json);
        track.note(next, Kind.SUBMIT, declaration.counter(), null, null, json);
    }

    private void interrupt() throws IOException, InterruptedException {
        String name = plan.interruption();
        List<Manifest.Reason> reasons = version.manifest().reasons().getOrDefault(name, List.of());
        if (name.equals("lie")) {
            Courier.Task task = courier.tasks(id).get(0);
            if (random.nextBoolean() && task.turn().equals("OFFICE")) {
                send(Kind.CLAIM, staff.post(task), task.step(), null, null);
            }
            // nobody goes on with it
            track.turns("lies");
            over = true;
            return;
        }
        if (!reasons.isEmpty()) {
            Role role = name.equals("withdraw") ? Role.RECEPTION_OFFICER : Role.APPROVER;
            Post post = new Post(staff.site(courier.tasks(id).get(0)), role, 0);
            if (send(Kind.COMMAND, post, null, name, reason(name, reasons))) {
                track.turns(name);
            }
        }
    }

    private String reason(String name, List<Manifest.Reason> reasons) {
        boolean extension = name.equals("extend");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                extension ? "basis" : "reasonCode", People.pick(reasons, random).code());
        body.put("note", fill(false, Map.of()).invent(Slot.Kind.REMARK));
        if (extension) {
            body.put("workingDays", 1 + random.nextInt(4));
        }
        return JSON.writeValueAsString(body);
    }

    private void answer() throws IOException, InterruptedException {
        String answer = decisions.of("PARENT", List.of("CONFIRMED", "CORRECTION"));
        send(
                Kind.COMMAND,
                new Post(Site.COMMUNE, Role.RECEPTION_OFFICER, 0),
                null,
                "parent-answer",
                "{\"answer\":\"" + answer + "\"}");
    }

    private void work(Courier.Task task) throws IOException, InterruptedException {
        Post post = staff.post(task);
        switch (phase) {
            case LOOK -> {
                send(Kind.LOOK, post, task.step(), null, null);
                phase = random.nextInt(100) < 35 ? Kind.CLAIM : Kind.COMPLETE;
            }
            case CLAIM -> {
                send(Kind.CLAIM, post, task.step(), null, null);
                phase = Kind.COMPLETE;
            }
            default -> {
                complete(task, post);
                finished++;
                phase = Kind.LOOK;
            }
        }
    }

    private void complete(Courier.Task task, Post post) throws IOException, InterruptedException {
        Map<String, Object> chosen = decisions.at(task.step());
        if (task.step().equals("Task_CollectFee")) {
            chosen.put("receivedAmount", courier.due(id, staff.officer(post)));
        }
        if (!send(Kind.COMPLETE, post, task.step(), null, data(task, chosen))) {
            // what the rules do not allow now, such as a second supplement: the usual way then
            track.turns("refused");
            if (!send(Kind.COMPLETE, post, task.step(), null, data(task, decisions.usual(chosen)))) {
                throw new IllegalStateException("Nothing helps at " + task.step() + " of dossier " + id);
            }
        }
    }

    private String data(Courier.Task task, Map<String, Object> chosen) {
        Form form = version.formOf(task.step()).orElse(null);
        return JSON.writeValueAsString(
                form == null ? Map.of() : fill(false, chosen).in(form));
    }

    private Fill fill(boolean declaration, Map<String, Object> chosen) {
        LocalDate today = WorkCalendar.dateOf(next);
        return new Fill(slots, random, today, declaration, chosen);
    }

    private boolean send(Kind kind, Post post, String step, String name, String body)
            throws IOException, InterruptedException {
        Desk.Answer answer = courier.send(id, kind, staff.officer(post), step, name, body);
        if (answer.done()) {
            track.note(next, kind, post, step, name, body);
        } else if (answer.status() >= 500 || kind == Kind.LOOK) {
            answer.required(kind + " " + step + " of dossier " + id);
        }
        return answer.done();
    }
}
