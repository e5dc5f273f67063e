package vn.motcua.search;

import java.util.List;
import java.util.Map;
import vn.motcua.shared.Text;

/** Fields that explain to people why a dossier was found. */
final class SearchFields {

    /** Marks around a hit inside a fragment; private-use characters, so that no text can contain them. */
    static final String BEGIN = "\uE000";

    static final String END = "\uE001";

    /** Those whose pieces Elasticsearch marks, in the order they are shown. */
    static final List<String> MARKED = List.of("code", "owner", "submitter", "people", "numbers", "portalCode", "text");

    /** What the documents say; looked into only when that is asked for. */
    static final String DOCUMENTS = "documentText";

    static final String BORN = "ownerBirthDate";
    static final String SUBMITTED = "submittedAt";
    static final String RECEIVED = "receivedAt";
    static final String PROCEDURE = "procedure";
    static final String UNIT = "unit";
    static final String STATUS = "status";

    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("code", new Text("Mã hồ sơ", "Dossier code")),
            Map.entry("owner", new Text("Chủ hồ sơ", "Owner")),
            Map.entry("submitter", new Text("Người nộp", "Submitter")),
            Map.entry("people", new Text("Người liên quan", "Related person")),
            Map.entry("numbers", new Text("Số giấy tờ, điện thoại", "Identity number or phone")),
            Map.entry("portalCode", new Text("Mã hồ sơ trên Cổng quốc gia", "Code on the National Portal")),
            Map.entry("text", new Text("Nội dung tờ khai", "Content of the form")),
            Map.entry(BORN, new Text("Ngày sinh", "Date of birth")),
            Map.entry(SUBMITTED, new Text("Ngày nộp", "Submitted on")),
            Map.entry(RECEIVED, new Text("Ngày tiếp nhận", "Received on")),
            Map.entry(PROCEDURE, new Text("Thủ tục", "Procedure")),
            Map.entry(UNIT, new Text("Đơn vị", "Unit")),
            Map.entry(STATUS, new Text("Trạng thái", "Status")));

    private SearchFields() {}

    /** Those in which something that was typed can stand: no word stands in a number, no number in a name. */
    static List<String> marked(SearchWords typed) {
        boolean named = !typed.words().isEmpty() || !typed.phrases().isEmpty();
        boolean numbered = !typed.numbers().isEmpty();
        return MARKED.stream()
                .filter(field -> (named && WordQueries.asks(field))
                        || (numbered && NumberQueries.FIELDS.contains(field))
                        || field.equals("text"))
                .toList();
    }

    static Text name(String field) {
        return NAMES.get(field);
    }
}
