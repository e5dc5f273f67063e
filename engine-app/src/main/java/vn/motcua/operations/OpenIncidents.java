package vn.motcua.operations;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.ChangeRunner;
import vn.motcua.deadline.MoveProblem;
import vn.motcua.engine.IncidentInfo;
import vn.motcua.engine.Incidents;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** What has failed and is not tried any more by itself: steps of flows, and due dates after a change of a calendar. */
@Component
class OpenIncidents {

    private static final Pattern MOVE = Pattern.compile("calendar-(\\d{1,18})-(\\d{1,18})");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Incidents incidents;
    private final ChangeRunner changes;
    private final JdbcClient jdbc;

    OpenIncidents(Incidents incidents, ChangeRunner changes, JdbcClient jdbc) {
        this.incidents = incidents;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    List<Incident> list() {
        List<IncidentInfo> open = incidents.open();
        List<MoveProblem> problems = changes.problems();
        Map<Long, String> codes = codes(Stream.concat(
                open.stream().map(IncidentInfo::dossierId), problems.stream().map(MoveProblem::dossier)));
        List<Incident> all = new ArrayList<>();
        open.forEach(info -> all.add(incident(info, code(codes, info.dossierId()))));
        problems.forEach(problem -> all.add(incident(problem, code(codes, problem.dossier()))));
        all.sort(Comparator.comparing(Incident::at));
        return all;
    }

    /**
     * Tries it again, soon and with all attempts anew.
     *
     * @throws Rejection not found when no such incident is open, conflict when it cannot be repeated
     */
    void retry(String id) {
        Matcher move = MOVE.matcher(id);
        if (!move.matches()) {
            incidents.retry(id);
        } else if (!changes.tryAgain(Long.parseLong(move.group(1)), new DossierId(Long.parseLong(move.group(2))))) {
            throw Rejection.notFound(
                    "id", id, new Text("Sự cố này không còn mở.", "This incident is not open any more."));
        }
    }

    private static Incident incident(IncidentInfo info, String code) {
        return new Incident(
                info.id(), code, info.nodeId(), info.sentence(), info.next(), info.at(), info.retriesLeft());
    }

    private static Incident incident(MoveProblem problem, String code) {
        String day = DAY.format(problem.day()) + " (" + problem.decision() + ")";
        return new Incident(
                "calendar-" + problem.change() + "-" + problem.dossier().value(),
                code,
                "calendar",
                new Text(
                        "Chưa tính lại được các thời hạn của hồ sơ theo thay đổi lịch ngày " + day + ".",
                        "The dossier's due dates could not be recomputed after the change of the calendar on " + day
                                + "."),
                new Text(
                        "Hệ thống đã thử nhiều lần và dừng lại; các hồ sơ khác không bị ảnh hưởng. Hãy xem nhật ký máy chủ rồi thử lại.",
                        "It was tried several times and is not tried any more; other dossiers are not concerned. Look into the server's log, then try again."),
                problem.at(),
                0);
    }

    private Map<Long, String> codes(Stream<DossierId> dossiers) {
        Map<Long, String> codes = new HashMap<>();
        jdbc.sql("select id, code from motcua.dossier where id = any (:ids) and code is not null")
                .param("ids", dossiers.map(DossierId::value).distinct().toArray(Long[]::new))
                .query(row -> {
                    codes.put(row.getLong("id"), row.getString("code"));
                });
        return codes;
    }

    private static String code(Map<Long, String> codes, DossierId id) {
        return codes.getOrDefault(id.value(), id.businessKey());
    }
}
