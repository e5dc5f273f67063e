package vn.motcua.size;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.catalogue.Form;
import vn.motcua.catalogue.Manifest;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.shared.Role;
import vn.motcua.size.Course.Command;
import vn.motcua.size.Course.Kind;

/** One dossier while it is lived through and recorded. */
final class Life {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int USUAL = 82;
    private static final int MINUTES_OF_DAY = 480;
    private static final int TERMINAL_RETURNED = 10;
    private static final Set<Integer> TERMINAL = Set.of(3, 7, 8, TERMINAL_RETURNED);

    private final ProcedureVersion version;
    private final Plan plan;
    private final RandomGenerator random;
    private final WorkCalendar calendar;
    private final Organisation organisation;
    private final Courier courier;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Instant> minutes = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final Set<String> decided = new HashSet<>();
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
            Organisation organisation,
            Courier courier) {
        this.version = version;
        this.plan = plan;
        this.next = start;
        this.random = random;
        this.calendar = calendar;
        this.organisation = organisation;
        this.courier = courier;
        path.add(plan.channel());
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
        return slots;
    }

    List<Instant> minutes() {
        return minutes;
    }

    List<Command> commands() {
        return commands;
    }

    String path() {
        return String.join(" ", path);
    }

    /** The instant at which the clock must stand for the next request: this course's minute with its own mark. */
    Instant mark() {
        return Marks.at(next, minutes.size());
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
                next = later(now, 30 + random.nextInt(200));
            }
        } else if (!tasks.get(0).turn().equals("APPLICANT")) {
            next = later(now, phase == Kind.LOOK ? gap(tasks.get(0)) : 1 + random.nextInt(12));
        } else if (plan.supplements()) {
            next = later(now, phase == Kind.LOOK ? MINUTES_OF_DAY / 2 + random.nextInt(4 * MINUTES_OF_DAY) : 3);
        }
    }

    /** Mostly within the step's limit; sometimes days. */
    private long gap(Courier.Task task) {
        int limit =
                version.manifest().step(task.step()).map(Manifest.Step::minutes).orElse(MINUTES_OF_DAY);
        double share = 0.05 + 0.9 * random.nextDouble() * random.nextDouble();
        return Math.max(2, Math.round(limit * (random.nextInt(100) < 7 ? 3 + 9 * random.nextDouble() : share)));
    }

    private Instant later(Instant now, long officeMinutes) {
        Instant at = calendar.plusOfficeMinutes(calendar.nextOfficeInstant(now), officeMinutes);
        return at.truncatedTo(ChronoUnit.MINUTES).isAfter(now) ? at : now.plus(Duration.ofMinutes(1));
    }

    private void submit() throws IOException, InterruptedException {
        Manifest manifest = version.manifest();
        Site competent = Site.of(
                vn.motcua.organisation.UnitKind.valueOf(manifest.agencyLevel().value()));
        Site receives = competent == Site.COMMUNE ? Site.COMMUNE : Site.CENTRE;
        Post post = new Post(receives, Role.RECEPTION_OFFICER, 0);
        Fill fill = fill(true, Map.of());
        Map<String, Object> data = fill.in(version.submissionForm());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("procedureCode", version.code().value());
        body.put("unitCode", place(receives).code());
        body.put("competentUnitCode", place(competent).code());
        body.put("channel", plan.channel());
        body.put("submitter", submitter(data, fill));
        body.put("data", data);
        body.put("components", handedIn(officer(post), body, data));
        body.put("accept", plan.channel().equals("COUNTER") && random.nextInt(100) < 80);
        String json = JSON.writeValueAsString(body);
        id = courier.submit(officer(post), json);
        note(Kind.SUBMIT, post, null, null, json);
    }

    private List<Object> handedIn(String officer, Map<String, Object> body, Map<String, Object> data)
            throws IOException, InterruptedException {
        List<Object> handedIn = new ArrayList<>();
        if (plan.channel().equals("ONLINE")) {
            return handedIn;
        }
        String question = JSON.writeValueAsString(
                Map.of("data", data, "unitCode", body.get("unitCode"), "channel", plan.channel()));
        for (JsonNode component : courier.components(officer, version.code().value(), question)) {
            if (!component.get("presented").asBoolean()
                    && !component.get("reused").asBoolean()) {
                Map<String, Object> copies = new LinkedHashMap<>();
                for (String key : List.of("code", "original", "certified", "photocopy")) {
                    copies.put(key, JSON.treeToValue(component.get(key), Object.class));
                }
                handedIn.add(copies);
            }
        }
        return handedIn;
    }

    /** Whoever is named first in the declaration. */
    private Map<String, Object> submitter(Map<String, Object> data, Fill fill) {
        Map<String, Object> person = new LinkedHashMap<>();
        for (Object group : data.values()) {
            if (person.isEmpty() && group instanceof Map<?, ?> map && map.get("idNumber") != null) {
                person.put("name", map.get("fullName"));
                person.put("idNumber", map.get("idNumber"));
                person.put("address", map.get("residence"));
                person.put("relation", map.get("relation"));
            }
        }
        if (person.get("name") == null
                || !String.valueOf(person.get("idNumber")).matches("\\d{12}")) {
            person.put("name", fill.invent(Slot.Kind.NAME));
            person.put("idNumber", fill.invent(Slot.Kind.ID_NUMBER));
        }
        person.put("phone", fill.invent(Slot.Kind.PHONE));
        return person;
    }

    private void interrupt() throws IOException, InterruptedException {
        String name = plan.interruption();
        List<Manifest.Reason> reasons = version.manifest().reasons().getOrDefault(name, List.of());
        if (name.equals("lie")) {
            Courier.Task task = courier.tasks(id).get(0);
            if (random.nextBoolean() && task.turn().equals("OFFICE")) {
                send(Kind.CLAIM, post(task), task.step(), null, null);
            }
            // nobody goes on with it
            path.add("lies");
            over = true;
            return;
        }
        if (!reasons.isEmpty()) {
            Post post = new Post(
                    site(courier.tasks(id).get(0)),
                    name.equals("withdraw") ? Role.RECEPTION_OFFICER : Role.APPROVER,
                    0);
            Map<String, Object> body = new LinkedHashMap<>();
            body.put(
                    name.equals("extend") ? "basis" : "reasonCode",
                    People.pick(reasons, random).code());
            body.put("note", fill(false, Map.of()).invent(Slot.Kind.REMARK));
            if (name.equals("extend")) {
                body.put("workingDays", 1 + random.nextInt(4));
            }
            if (send(Kind.COMMAND, post, null, name, JSON.writeValueAsString(body))) {
                path.add(name);
            }
        }
    }

    private void answer() throws IOException, InterruptedException {
        String answer = decide("PARENT", List.of("CONFIRMED", "CORRECTION"));
        send(
                Kind.COMMAND,
                new Post(Site.COMMUNE, Role.RECEPTION_OFFICER, 0),
                null,
                "parent-answer",
                "{\"answer\":\"" + answer + "\"}");
    }

    private void work(Courier.Task task) throws IOException, InterruptedException {
        Post post = post(task);
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
        Map<String, Object> chosen = new LinkedHashMap<>();
        for (Manifest.Fact fact : version.manifest().facts()) {
            if (fact.values() != null && fact.setBy() != null && fact.setBy().contains(task.step())) {
                chosen.put(
                        fact.name(),
                        decide(
                                task.step(),
                                fact.values().stream().map(String::valueOf).toList()));
            }
        }
        if (!send(Kind.COMPLETE, post, task.step(), null, data(task, chosen))) {
            // what the rules do not allow now, such as a second supplement: the usual way then
            for (Manifest.Fact fact : version.manifest().facts()) {
                chosen.computeIfPresent(
                        fact.name(), (name, value) -> fact.values().get(0));
            }
            path.add("refused");
            if (!send(Kind.COMPLETE, post, task.step(), null, data(task, chosen))) {
                throw new IllegalStateException("Nothing helps at " + task.step() + " of dossier " + id);
            }
        }
    }

    private String data(Courier.Task task, Map<String, Object> chosen) {
        Form form = version.formOf(task.step()).orElse(null);
        return JSON.writeValueAsString(
                form == null ? Map.of() : fill(false, chosen).in(form));
    }

    /** The first value is the usual one; any other at most once. */
    private String decide(String step, List<String> values) {
        String value = values.get(random.nextInt(100) < USUAL ? 0 : random.nextInt(values.size()));
        if (value.equals(values.get(0)) || !decided.add(step + value)) {
            return values.get(0);
        }
        path.add(step.replace("Task_", "") + ":" + value);
        return value;
    }

    private Fill fill(boolean declaration, Map<String, Object> chosen) {
        LocalDate today = WorkCalendar.dateOf(next);
        return new Fill(slots, random, today, declaration, chosen, place(Site.COMMUNE), place(Site.PROVINCE));
    }

    private boolean send(Kind kind, Post post, String step, String name, String body)
            throws IOException, InterruptedException {
        Desk.Answer answer = courier.send(id, kind, officer(post), step, name, body);
        if (answer.done()) {
            note(kind, post, step, name, body);
        } else if (answer.status() >= 500 || kind == Kind.LOOK) {
            answer.required(kind + " " + step + " of dossier " + id);
        }
        return answer.done();
    }

    private void note(Kind kind, Post post, String step, String name, String body) {
        commands.add(new Command(minutes.size(), kind, post.token(), step, name, body));
        minutes.add(mark());
    }

    private Post post(Courier.Task task) {
        return new Post(site(task), task.role(), 0);
    }

    private Site site(Courier.Task task) {
        for (Site site : Site.values()) {
            if (place(site).code().equals(task.unit())) {
                return site;
            }
        }
        throw new IllegalStateException("No place is the unit " + task.unit());
    }

    private Place place(Site site) {
        return organisation.place(organisation.localities().get(0), site);
    }

    private String officer(Post post) {
        return organisation.officer(organisation.localities().get(0), post);
    }
}
