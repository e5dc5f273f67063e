package vn.motcua.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/**
 * An error as problem+json (RFC 9457).
 *
 * @param title short name of the kind of error, in the language of the reader
 * @param detail what was refused and why, in the language of the reader
 * @param code stable name for programs
 * @param titleText {@code title} in both languages, for a page whose reader changes the language
 * @param text {@code detail} in both languages
 * @param dossierCode the dossier that the request was about, when it named one
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        Text titleText,
        Text text,
        List<Violation> violations,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String dossierCode) {

    static Problem of(Rejection rejection, int status, boolean english, String dossierCode) {
        Text title = title(status);
        Text text = rejection.text();
        return new Problem(
                "urn:motcua:problem:" + rejection.code(),
                english ? title.en() : title.vi(),
                status,
                english ? text.en() : text.vi(),
                rejection.code(),
                title,
                text,
                rejection.violations(),
                dossierCode);
    }

    private static Text title(int status) {
        return switch (status) {
            case 400 -> new Text("Yêu cầu chưa đúng", "Invalid request");
            case 401 -> new Text("Chưa đăng nhập", "Not signed in");
            case 403 -> new Text("Không có quyền", "Not allowed");
            case 404 -> new Text("Không tìm thấy", "Not found");
            case 405 -> new Text("Không hỗ trợ phương thức này", "Method not allowed");
            case 406 -> new Text("Không có định dạng được yêu cầu", "Format not available");
            case 409 -> new Text("Trạng thái không cho phép", "State does not allow it");
            case 413 -> new Text("Dữ liệu quá lớn", "Too large");
            case 415 -> new Text("Không hỗ trợ kiểu dữ liệu này", "Unsupported media type");
            case 422 -> new Text("Không thể xử lý", "Cannot be processed");
            case 429 -> new Text("Quá nhiều yêu cầu", "Too many requests");
            case 503 -> new Text("Tạm thời gián đoạn", "Temporarily unavailable");
            default ->
                status < 500
                        ? new Text("Yêu cầu chưa đúng", "Invalid request")
                        : new Text("Lỗi hệ thống", "System error");
        };
    }
}
