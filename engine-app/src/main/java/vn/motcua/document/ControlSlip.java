package vn.motcua.document;

import static vn.motcua.document.FormText.line;
import static vn.motcua.document.FormText.signatures;
import static vn.motcua.document.FormText.strong;
import static vn.motcua.document.FormText.text;
import static vn.motcua.document.FormText.title;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.Timeliness;
import vn.motcua.dossier.Passage;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;

/** Form 06, which goes with the dossier: each hand-over adds a row, and none is ever changed. */
@Component
class ControlSlip {

    private final FormText words;
    private final Units units;
    private final Officers officers;
    private final PaperSlip papers;

    ControlSlip(FormText words, Units units, Officers officers, PaperSlip papers) {
        this.words = words;
        this.units = units;
        this.officers = officers;
        this.papers = papers;
    }

    String page(FormContent c, SlipRows slip) {
        List<Passage> passages = slip.passages();
        Map<OfficerId, String> names = names(passages);
        Map<UnitCode, String> places = places(passages);
        StringBuilder rows = new StringBuilder();
        int n = 0;
        for (Passage passage : passages) {
            rows.append(
                    "<tr><td class=\"no\">%d</td><td>%s</td><td>%s</td><td>%s</td><td class=\"nw\">%s</td><td>%s</td></tr>"
                            .formatted(
                                    ++n,
                                    party(passage.giver(), names, places),
                                    receivers(passage, names, places),
                                    words.stacked(passage.at()),
                                    text(kept(passage.timeliness())),
                                    text(note(passage))));
        }
        return title("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "Mẫu số 06")
                + line("Thủ tục hành chính", c.procedureName())
                + line("Nội dung yêu cầu giải quyết", c.summary())
                + line("Chủ hồ sơ", c.ownerName())
                + line("Bộ phận tiếp nhận", c.agency())
                + line("Thời điểm tiếp nhận", words.moment(c.receivedAt()))
                + strong("Thời điểm hẹn trả kết quả khi tiếp nhận", words.moment(c.dueAt()))
                + "<table class=\"grid small\"><thead><tr><th class=\"no\">STT</th><th>Bên giao</th><th>Bên nhận</th>"
                + "<th style=\"width:60pt\">Thời điểm giao, nhận</th><th style=\"width:50pt\">Kết quả</th>"
                + "<th style=\"width:68pt\">Ghi chú</th></tr></thead><tbody>"
                + rows + "</tbody></table>"
                + (passages.isEmpty() ? "<p class=\"i\">Chưa có lần giao, nhận nào.</p>" : "")
                + papers.table(slip.papers())
                + signatures("NGƯỜI GIAO", "", "NGƯỜI NHẬN", "");
    }

    private Map<OfficerId, String> names(List<Passage> passages) {
        Set<OfficerId> ids = parties(passages)
                .flatMap(party -> Stream.of(party.officer(), party.onBehalfOf()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return officers.names(ids);
    }

    private Map<UnitCode, String> places(List<Passage> passages) {
        Map<UnitCode, String> places = new HashMap<>();
        new HashSet<>(parties(passages).map(Passage.Party::unit).toList())
                .forEach(unit -> places.put(unit, units.get(unit).name().vi()));
        return places;
    }

    private static Stream<Passage.Party> parties(List<Passage> passages) {
        return passages.stream().flatMap(each -> Stream.concat(Stream.of(each.giver()), each.receivers().stream()));
    }

    private static String receivers(Passage passage, Map<OfficerId, String> names, Map<UnitCode, String> places) {
        return passage.receivers().isEmpty()
                ? "-"
                : passage.receivers().stream()
                        .map(receiver -> party(receiver, names, places))
                        .collect(Collectors.joining("<br/>"));
    }

    private static String party(Passage.Party party, Map<OfficerId, String> names, Map<UnitCode, String> places) {
        String who = party.officer() == null ? "" : names.getOrDefault(party.officer(), "");
        String absent = party.onBehalfOf() == null ? "" : " (thay " + names.getOrDefault(party.onBehalfOf(), "") + ")";
        return (who.isEmpty() ? "" : "<b>" + text(who) + "</b>" + text(absent) + "<br/>")
                + text(places.get(party.unit())) + "<br/><i>"
                + text(party.step().vi()) + "</i>";
    }

    static String kept(@Nullable Timeliness timeliness) {
        if (timeliness == null) {
            return "";
        }
        return switch (timeliness) {
            case EARLY -> "Trước hạn";
            case ON_TIME -> "Đúng hạn";
            case OVERDUE -> "Quá hạn";
        };
    }

    private static String note(Passage passage) {
        return switch (passage.manner()) {
            case ONWARD -> passage.receivers().isEmpty() ? "Không chuyển tiếp cho cán bộ nào" : "";
            case SENT_BACK -> "Trả lại bước trước";
            case RECALLED -> "Người giao thu hồi";
            case CANCELLED -> "Bước bị dừng";
        };
    }
}
