package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Violation;

/** What the server lets into a dossier, on a small form that has every kind of field. */
class FormTest {

    private static final Form FORM = Form.read("""
        {"id": "test_form", "properties": {"name": "Mẫu thử", "name.en": "Test form"}, "components": [
          {"type": "text", "id": "Text_Heading", "text": "# Heading"},
          {"type": "textfield", "id": "Field_Name", "key": "name", "label": "Họ tên",
            "properties": {"label.en": "Name", "pattern.en": "a name has no digits"},
            "validate": {"required": true, "minLength": 2, "maxLength": 10, "pattern": "^[^0-9]+$",
              "patternErrorMessage": "họ tên không có chữ số"}},
          {"type": "textarea", "id": "Field_Note", "key": "note", "label": "Ghi chú", "validate": {"maxLength": 20}},
          {"type": "number", "id": "Field_Copies", "key": "copies", "label": "Số bản", "decimalDigits": 0,
            "validate": {"min": 0, "max": 20}},
          {"type": "number", "id": "Field_Share", "key": "share", "label": "Tỷ lệ", "decimalDigits": 2},
          {"type": "datetime", "subtype": "date", "id": "Field_Born", "key": "born", "dateLabel": "Ngày sinh",
            "properties": {"latest": "today"}},
          {"type": "checkbox", "id": "Field_Promise", "key": "promise", "label": "Cam đoan", "validate": {"required": true}},
          {"type": "radio", "id": "Field_Kind", "key": "kind", "label": "Loại",
            "values": [{"label": "Một", "value": "ONE"}, {"label": "Hai", "value": "TWO"}]},
          {"type": "checklist", "id": "Field_Marks", "key": "marks", "label": "Dấu",
            "values": [{"label": "A", "value": "A"}, {"label": "B", "value": "B"}]},
          {"type": "textfield", "id": "Field_Second", "key": "second", "label": "Phần hai",
            "validate": {"required": true}, "conditional": {"hide": "=kind != \\"TWO\\""}},
          {"type": "group", "id": "Group_Parent", "path": "parent", "label": "Cha, mẹ",
            "conditional": {"hide": "=kind = \\"ONE\\" and copies > 5"}, "components": [
              {"type": "textfield", "id": "Field_Residence", "key": "residence", "label": "Nơi cư trú",
                "validate": {"required": true}},
              {"type": "textfield", "id": "Field_Other", "key": "other", "label": "Khác",
                "conditional": {"hide": "=second = null"}}]},
          {"type": "dynamiclist", "id": "List_Items", "path": "items", "label": "Danh sách", "components": [
              {"type": "textfield", "id": "Field_Text", "key": "text", "label": "Nội dung", "validate": {"required": true}}]},
          {"type": "button", "id": "Button_Submit", "action": "submit", "label": "Gửi"}
        ]}""".getBytes(StandardCharsets.UTF_8));

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void todayIsTheLastDayOfWhatHasHappened() {
        Map<String, Object> data = valid();
        data.put("born", "2026-11-23");

        assertThat(FORM.validate(data, TODAY)).isEmpty();
        assertThat(FORM.validate(data, TODAY.minusDays(1)))
                .extracting(Violation::field)
                .containsExactly("born");
    }

    @Test
    void knowsNoOtherLastDay() {
        assertThatThrownBy(() -> Form.read("""
                        {"id": "f", "components": [{"type": "datetime", "subtype": "date", "id": "F", "key": "d",
                          "properties": {"latest": "tomorrow"}}]}""".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tomorrow");
    }

    @Test
    void acceptsWhatKeepsEveryRule() {
        assertThat(FORM.validate(valid(), TODAY)).isEmpty();
        assertThat(FORM.accept("data", valid(), TODAY))
                .isEqualTo(Map.of("name", "Nguyễn An", "promise", true, "parent", Map.of("residence", "xã Đông Hà")));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        name    | null              | bắt buộc phải có
        name    | ""                | bắt buộc phải có
        name    | "   "             | bắt buộc phải có
        name    | "A"               | ít nhất 2 ký tự
        name    | "Nguyễn Thị B"    | không quá 10 ký tự
        name    | "An 2"            | họ tên không có chữ số
        name    | 7                 | phải là chuỗi ký tự
        name    | ["An"]            | phải là chuỗi ký tự
        name    | "A\\nB"           | ký tự điều khiển
        note    | "123456789012345678901" | không quá 20 ký tự
        note    | "\\u0000"         | ký tự điều khiển
        copies  | -1                | không nhỏ hơn 0
        copies  | 21                | không lớn hơn 20
        copies  | 1.5               | số nguyên
        copies  | "3"               | phải là số
        share   | 0.125             | không quá 2 chữ số thập phân
        born    | "2026-02-29"      | ngày có thật
        born    | "23/11/2026"      | ngày có thật
        born    | "2026-1-1"        | ngày có thật
        born    | "+12026-01-01"    | ngày có thật
        born    | 20261123          | ngày có thật
        born    | "2026-11-24"      | sau ngày hôm nay
        promise | false             | bắt buộc phải có
        promise | null              | bắt buộc phải có
        promise | "true"            | đúng hoặc sai
        kind    | "THREE"           | lựa chọn
        kind    | {"a": 1}          | lựa chọn
        marks   | ["A", "C"]        | lựa chọn
        marks   | "A"               | danh sách lựa chọn
        parent  | "xã"              | nhóm các trường
        items   | {"text": "x"}     | danh sách
        extra   | 1                 | không có trường này
        """)
    void namesTheFieldAndTheRuleThatIsBroken(String field, String json, String rule) {
        Map<String, Object> data = valid();
        data.put(field, new JsonMapper().readValue(json, Object.class));
        assertThat(FORM.validate(data, TODAY)).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.rule().vi()).contains(rule);
            assertThat(violation.rule().en()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copies=0",
                "copies=20",
                "copies=3.0",
                "share=0.25",
                "born=\"2024-02-29\"",
                "kind=\"ONE\"",
                "marks=[\"B\"]",
                "note=\"hai\\ndòng\"",
                "name=\"Ng\"",
                "name=\"1234567890\""
            })
    void acceptsTheEdges(String edge) {
        Map<String, Object> data = valid();
        String[] parts = edge.split("=", 2);
        data.put(parts[0], new JsonMapper().readValue(parts[1], Object.class));
        boolean digitsInName = edge.contains("1234567890");
        assertThat(FORM.validate(data, TODAY)).hasSize(digitsInName ? 1 : 0);
    }

    @Test
    void namesTheFieldInsideGroupsAndLists() {
        Map<String, Object> data = valid();
        data.put("parent", new HashMap<>(Map.of("phone", "0900000000")));
        data.put("items", List.of(Map.of("text", "một"), Map.of(), Map.of("text", "ba", "more", 1)));
        assertThat(FORM.validate(data, TODAY))
                .extracting(violation -> violation.field())
                .containsExactlyInAnyOrder("parent.phone", "parent.residence", "items[1].text", "items[2].more");
    }

    @Test
    void dropsWhatIsHiddenAndDoesNotCheckIt() {
        Map<String, Object> data = valid();
        data.put("kind", "ONE");
        data.put("copies", 6);
        data.put("second", 12345);
        data.put("parent", Map.of("residence", 5));
        assertThat(FORM.validate(data, TODAY)).isEmpty();
        assertThat(FORM.accept("data", data, TODAY)).doesNotContainKeys("second", "parent");
    }

    @Test
    void demandsWhatIsShownOnlyWhenItIsShown() {
        Map<String, Object> data = valid();
        data.put("kind", "TWO");
        assertThat(FORM.validate(data, TODAY))
                .extracting(violation -> violation.field())
                .containsExactly("second");
    }

    @Test
    void hidesWhatDependsOnSomethingHidden() {
        // `second` is hidden, so its value does not count for `parent.other` either
        Map<String, Object> data = valid();
        data.put("second", "ẩn");
        data.put("parent", Map.of("residence", "xã", "other", "ẩn theo"));
        assertThat(FORM.accept("data", data, TODAY).get("parent")).isEqualTo(Map.of("residence", "xã"));
    }

    @Test
    void composesDecomposedTextAndCountsLettersNotBytes() {
        Map<String, Object> data = valid();
        data.put("name", "  Hoa\u0300 A\u0306\u0301 ");
        assertThat(FORM.accept("data", data, TODAY).get("name")).isEqualTo("Hoà \u1eae");
        data.put("name", "ẮẮẮẮẮẮẮẮẮẮ");
        assertThat(FORM.validate(data, TODAY)).isEmpty();
    }

    @Test
    void refusesEndlessLists() {
        Map<String, Object> data = valid();
        data.put("items", new ArrayList<>(Collections.nCopies(101, Map.of("text", "x"))));
        assertThat(FORM.validate(data, TODAY))
                .extracting(violation -> violation.field())
                .containsExactly("items");
    }

    @Test
    void rejectsWithThePathInTheRequest() {
        assertThatThrownBy(() -> FORM.accept("data", Map.of(), TODAY))
                .isInstanceOfSatisfying(Rejection.class, rejection -> {
                    assertThat(rejection.kind()).isEqualTo(Rejection.Kind.INVALID);
                    assertThat(rejection.violations())
                            .extracting(violation -> violation.field())
                            .containsExactlyInAnyOrder("data.name", "data.promise", "data.parent.residence");
                });
    }

    @Test
    void usesWhatIsRightOfAnUnfinishedForm() {
        assertThat(FORM.usable(Map.of("name", "1", "copies", 3), TODAY)).isEqualTo(Map.of("copies", 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"f\", \"components\": [{\"type\": \"filepicker\", \"id\": \"x\", \"key\": \"a\"}]}",
                "{\"id\": \"f\", \"components\": [{\"type\": \"textfield\", \"id\": \"x\"}]}",
                "{\"id\": \"f\", \"components\": [{\"type\": \"textfield\", \"id\": \"x\", \"key\": \"a\", \"conditional\": {\"hide\": \"=f(x)\"}}]}",
                "{\"components\": []}"
            })
    void refusesFormsThatTheServerCouldNotCheck(String json) {
        assertThatThrownBy(() -> Form.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Object> valid() {
        return new HashMap<>(Map.of("name", "Nguyễn An", "promise", true, "parent", Map.of("residence", "xã Đông Hà")));
    }
}
