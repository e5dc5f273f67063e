package vn.motcua.work;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Absence;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;
import vn.motcua.shared.preview.OfficerNames;

/** Sentences about absences and locked accounts; officers are named by marks that are read as names when shown. */
final class AbsenceWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private AbsenceWords() {}

    /** What follows the load of an officer in a list to choose from; empty for one who is there. */
    static Text note(@Nullable AbsenceNote note) {
        if (note == null) {
            return Text.same("");
        }
        String until = day(note.to());
        return note.substitute() == null
                ? new Text("; vắng mặt đến hết " + until, "; away until " + until)
                : new Text(
                        "; vắng mặt đến hết %s, %s thay"
                                .formatted(until, note.substitute().name()),
                        "; away until %s, %s stands in"
                                .formatted(until, note.substitute().name()));
    }

    static Text taken(OfficerId absent, OfficerId substitute) {
        String who = OfficerNames.mark(substitute);
        String whom = OfficerNames.mark(absent);
        return new Text(who + " thay " + whom + ".", who + " acts for " + whom + ".");
    }

    static Text nobody(OfficerId absent) {
        String whom = OfficerNames.mark(absent);
        return new Text(
                "Không cử ai thay cho thủ tục này; việc chờ " + whom + " trở lại.",
                "Nobody is named for this procedure; it waits for " + whom + ".");
    }

    static Text away(OfficerId substitute, Absence absence) {
        String who = OfficerNames.mark(substitute);
        return new Text(
                "%s cũng vắng mặt từ %s đến %s; những ngày đó không ai thay"
                        .formatted(who, day(absence.from()), day(absence.to())),
                "%s is away too, from %s to %s; nobody stands in on those days"
                        .formatted(who, day(absence.from()), day(absence.to())));
    }

    static Text noRole(OfficerId officer, WorkItem item) {
        String who = OfficerNames.mark(officer);
        return new Text(
                "%s không giữ vai trò “%s” tại đơn vị %s"
                        .formatted(who, item.role().title().vi(), item.unit()),
                "%s does not hold the role “%s” in unit %s"
                        .formatted(who, item.role().title().en(), item.unit()));
    }

    static Text examined() {
        return new Text(
                "Người thay hoặc người vắng mặt đã thẩm định hồ sơ này nên không được ký duyệt",
                "The substitute or the absent officer examined this dossier and may not approve it");
    }

    /** Whom the officer stands in for loses their substitute. */
    static Text left(OfficerId absent, OfficerId substitute) {
        String who = OfficerNames.mark(substitute);
        String whom = OfficerNames.mark(absent);
        return new Text(who + " đang được cử thay " + whom + ".", who + " is named to act for " + whom + ".");
    }

    static Text waits(OfficerId absent) {
        String whom = OfficerNames.mark(absent);
        return new Text(
                "Không còn ai thay; việc chờ " + whom + " trở lại hoặc người khác được cử",
                "Nobody stands in any more; it waits for " + whom + " or for another substitute");
    }

    static Text moved(OfficerId to) {
        String who = OfficerNames.mark(to);
        return new Text("Giao cho " + who + ".", "Given to " + who + ".");
    }

    static Text backToRole(WorkItem item) {
        return new Text(
                "Về danh sách chung của vai trò “%s”, đơn vị %s."
                        .formatted(item.role().title().vi(), item.unit()),
                "Back to the list of the role “%s” in unit %s."
                        .formatted(item.role().title().en(), item.unit()));
    }

    static Text andWhy(Text what, Text why) {
        return new Text(what.vi() + " " + why.vi() + ".", what.en() + " " + why.en() + ".");
    }

    static Text receiverExamined(OfficerId receiver) {
        String who = OfficerNames.mark(receiver);
        return new Text(
                who + " đã thẩm định hồ sơ này nên không được ký duyệt",
                who + " examined this dossier and may not approve it");
    }

    static Text nobodyElse() {
        return new Text(
                "Không còn ai khác giữ vai trò này tại đơn vị; cần bổ nhiệm người khác",
                "Nobody else holds this role in the unit; somebody has to be appointed");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
