package vn.motcua.document;

import static vn.motcua.document.FormText.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.document.handover.PaperRow;
import vn.motcua.document.handover.Side;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;

/** The part of form 06 about the papers: who handed them over and who took them, each with the hour and the day. */
@Component
class PaperSlip {

    private final FormText words;
    private final Units units;
    private final Officers officers;

    PaperSlip(FormText words, Units units, Officers officers) {
        this.words = words;
        this.units = units;
        this.officers = officers;
    }

    /** Nothing for a dossier whose papers were on no list. */
    String table(List<PaperRow> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        Map<OfficerId, String> names = officers.names(rows.stream()
                .flatMap(row -> Stream.of(row.giver(), row.receiver()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        StringBuilder table = new StringBuilder("<p><b>Giao, nhận hồ sơ giấy</b></p><table class=\"grid small\"><thead>"
                + "<tr><th class=\"no\">STT</th><th>Bên giao</th><th>Bên nhận</th><th style=\"width:60pt\">Kết quả</th>"
                + "<th style=\"width:110pt\">Ghi chú</th></tr></thead><tbody>");
        for (int i = 0; i < rows.size(); i++) {
            table.append(line(i + 1, rows.get(i), names));
        }
        return table.append("</tbody></table>").toString();
    }

    private String line(int number, PaperRow row, Map<OfficerId, String> names) {
        String receiver = row.receiver() == null
                ? "<i>Chưa xác nhận</i><br/>" + place(row.to(), row.side().other())
                : party(row.receiver(), row.answeredAt(), row.to(), row.side().other(), names);
        return "<tr><td class=\"no\">%d</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        number,
                        party(row.giver(), row.givenAt(), row.from(), row.side(), names),
                        receiver,
                        text(ControlSlip.kept(row.timeliness())),
                        text(note(row)));
    }

    private String party(
            OfficerId officer, @Nullable Instant at, UnitCode unit, Side side, Map<OfficerId, String> names) {
        return "<b>%s</b><br/>%s<br/>%s"
                .formatted(text(names.getOrDefault(officer, "")), words.moment(at), place(unit, side));
    }

    private String place(UnitCode unit, Side side) {
        return text(side.title().vi() + ", " + units.get(unit).name().vi());
    }

    private static String note(PaperRow row) {
        return "Danh sách " + row.list()
                + (row.notReceived() == null
                        ? ""
                        : ". Không nhận: " + row.notReceived().text().vi());
    }
}
