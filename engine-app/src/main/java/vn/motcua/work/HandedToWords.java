package vn.motcua.work;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;
import vn.motcua.work.WorkEvent.ResultHandedTo;
import vn.motcua.work.WorkEvent.ResultHandedTo.Standing;

/** A result handed over to who receives for another, in words. */
final class HandedToWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private HandedToWords() {}

    static Text of(ResultHandedTo event) {
        if (event.standing() != Standing.AUTHORISED) {
            return new Text(
                    "Trả kết quả cho người đại diện theo pháp luật, đã đối chiếu giấy tờ tùy thân",
                    "Result handed to the legal representative, identity paper checked");
        }
        Text paper = paper(event.authorisation());
        Text kept =
                event.component() == null ? new Text("", "") : new Text(", lưu trong hồ sơ", ", kept in the dossier");
        return new Text(
                "Trả kết quả cho người được ủy quyền, đã đối chiếu giấy tờ tùy thân: %s%s%s"
                        .formatted(paper.vi(), dated(" ngày ", event.dated()), kept.vi()),
                "Result handed to an authorised person, identity paper checked: %s%s%s"
                        .formatted(paper.en(), dated(" of ", event.dated()), kept.en()));
    }

    private static Text paper(@Nullable String kind) {
        return switch (Objects.requireNonNullElse(kind, "")) {
            case "CERTIFIED" ->
                new Text("giấy ủy quyền có chứng thực chữ ký", "letter of authorisation with certified signature");
            case "NOTARISED" -> new Text("hợp đồng ủy quyền có công chứng", "notarised contract of authorisation");
            case "INTRODUCTION" ->
                new Text("giấy giới thiệu của cơ quan, tổ chức", "letter of an agency or organisation");
            default -> new Text("văn bản ủy quyền", "authorisation");
        };
    }

    private static String dated(String word, @Nullable LocalDate date) {
        return date == null ? "" : word + DATE.format(date);
    }
}
