package vn.motcua.search;

import java.util.List;
import java.util.Map;
import vn.motcua.shared.Text;

/** Fields of the index that explain to people why a dossier was found. */
final class SearchFields {

    /** Marks around a hit inside a fragment; private-use characters, so that no text can contain them. */
    static final String BEGIN = "\uE000";

    static final String END = "\uE001";

    static final List<String> SHOWN =
            List.of("code.fragment", "owner", "submitter", "people", "numbers", "procedure", "text", "files");

    private static final Map<String, Text> NAMES = Map.of(
            "code.fragment", new Text("Mã hồ sơ", "Dossier code"),
            "owner", new Text("Chủ hồ sơ", "Owner"),
            "submitter", new Text("Người nộp", "Submitter"),
            "people", new Text("Người liên quan", "Related person"),
            "numbers", new Text("Số giấy tờ, điện thoại", "Identity number or phone"),
            "procedure", new Text("Thủ tục", "Procedure"),
            "text", new Text("Nội dung tờ khai", "Content of the form"),
            "files", new Text("Giấy tờ đính kèm", "Attachment"));

    private SearchFields() {}

    static Text name(String field) {
        return NAMES.get(field);
    }
}
