package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.motcua.testing.ProductTest;

/** A draft with faults is answered in sentences that name file and element; a hostile one is refused and changes nothing. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftFaultsIT extends DraftDesk {

    @ParameterizedTest(name = "{0}: {2} -> {4}")
    @CsvSource(delimiter = '|', textBlock = """
        birth-registration.bpmn | "APPROVER"                     | "BOSS"               | Task_Sign                    | Bước được giao cho vai trò không có thật
        birth-registration.bpmn | </bpmn:definitions>            | </bpmn:definition>   |                              | XML đúng cú pháp
        birth-registration.bpmn | default="Flow_ChannelOther"    | gatewayDirection="Diverging" | Gateway_Channel      | Cổng rẽ nhánh phải có nhánh mặc định
        birth-fee.dmn           | birthRegistration_birthFee     | otherFee             | decisions.fee                | không có bảng quyết định này
        birth-fee.dmn           | hitPolicy="COLLECT"            | hitPolicy="BEST"     | birthRegistration_birthFee   | phải là COLLECT
        birth-fee.dmn           | <text>copies</text>            | <text>copys</text>   |                              | không khai báo
        birth-fee.dmn           | name="unitAmount"              | name="price"         | birthRegistration_birthFee   | Bảng phải trả lời đúng các cột
        birth-registration.bpmn | name="step.key"                | name="step.kye"      |                              | Không có thuộc tính mở rộng
        birth-registration.bpmn | name="turn" value="APPLICANT"  | name="turn" value="OFFICE" | Event_ParentAnswered   | turn không được là OFFICE
        procedure.yaml          | term: {                        | terms: {             | terms                        | Bản kê không có mục tên này
        procedure.yaml          | unit: SAME_DAY                 | unit: WEEKS          | term.unit                    | Giá trị phải là một trong
        procedure.yaml          | steps:                         | steps: [             |                              | YAML đúng cú pháp
        procedure.yaml          | id: Task_Sign, hours: 2        | id: Task_Sign, hours: 7 | steps                     | Tổng thời gian các bước
        procedure.yaml          | Task_Sign: sign.form           | Task_Sign: other.form | forms.Task_Sign             | Biểu mẫu không có trong gói
        forms/sign.form         | "radio"                        | "filepicker"         | Task_Sign                    | Không dùng được biểu mẫu
        forms/sign.form         | {                              | [                    | Task_Sign                    | Không dùng được biểu mẫu
        """)
    void saysEachFaultInASentenceWithFileAndElement(
            String file, String right, String wrong, String element, String sentence) {
        Map<String, String> files = birth("draft-faults");
        change(files, file, right, wrong);
        JsonNode draft = saved("draft-faults", files);

        assertThat(draft.path("findings").values()).as(draft.toString()).anySatisfy(finding -> {
            assertThat(finding.at("/text/vi").asString()).contains(sentence);
            assertThat(finding.at("/text/en").asString()).isNotBlank();
            assertThat(finding.path("file").asString()).isIn(file, "procedure.yaml", "birth-registration.bpmn");
            if (element != null) {
                assertThat(finding.path("element").asString()).isEqualTo(element);
            }
        });
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        birth-registration.bpmn | <bpmn:definitions              | <!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><bpmn:definitions
        birth-registration.bpmn | ${requestPersonalIdDelegate}   | ${requestPersonalIdDelegate.getClass().forName('java.lang.Runtime')}
        birth-registration.bpmn | camunda:delegateExpression="${requestPersonalIdDelegate}" | camunda:class="java.lang.Runtime"
        birth-registration.bpmn | <bpmn:process                  | <bpmn:process camunda:jobPriority="1"
        birth-registration.bpmn | </bpmn:process>                | <bpmn:scriptTask id="Task_X" scriptFormat="groovy"><bpmn:script>1</bpmn:script></bpmn:scriptTask></bpmn:process>
        birth-fee.dmn           | <inputEntry                    | <inputEntry><text>external { java: { class: "java.lang.Runtime", method signature: "getRuntime()" } }</text></inputEntry><inputEntry
        procedure.yaml          | slug: draft-hostile            | slug: draft-hostile\\nowner: !!java.lang.ProcessBuilder [x]
        procedure.yaml          | slug: draft-hostile            | slug: draft-hostile\\nx: &x [1]\\ny: [*x, *x]
        procedure.yaml          | slug: draft-hostile            | slug: draft-hostile\\nbase: ../../etc
        procedure.yaml          | from: "circumstances           | from: "T(java.lang.Runtime).exec('x') = circumstances
        """)
    void aHostileBundleIsRefusedAndChangesNothing(String file, String right, String wrong) {
        Map<String, String> files = birth("draft-hostile");
        long deployments = deployments("");
        change(files, file, right, wrong.replace("\\n", "\n"));
        JsonNode draft = saved("draft-hostile", files);

        assertThat(draft.path("findings").isEmpty()).as(draft.toString()).isFalse();
        assertThat(draft.path("deployed").isNull()).isTrue();
        assertThat(deployments("")).isEqualTo(deployments);
        assertThat(draft.toString()).doesNotContain("root:");
    }

    @Test
    void aFileNestedTooDeepIsRefused() {
        Map<String, String> files = birth("draft-hostile");
        files.put("deep.bpmn", "<a>".repeat(20_000) + "</a>".repeat(20_000));
        files.put("deep.dmn", "<a>".repeat(20_000) + "</a>".repeat(20_000));
        JsonNode draft = saved("draft-hostile", files);
        assertThat(draft.path("findings").values())
                .extracting(finding -> finding.path("file").asString())
                .contains("deep.bpmn", "deep.dmn");
    }

    @ParameterizedTest
    @CsvSource({
        "../procedure.yaml",
        "/etc/cron.d/x.bpmn",
        "forms/../../x.form",
        "forms/.form",
        "x.groovy",
        "X.class",
        "sub/x.bpmn",
        "thẩm-định.bpmn",
        "..bpmn"
    })
    void aFileThatIsNoneOfABundleIsRefusedByName(String path) {
        Map<String, String> files = birth("draft-files");
        files.put(path, "x");
        HttpResponse<String> answer = put("draft-files", files, editor);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).at("/violations/0/value").asString()).isEqualTo(path);
        assertThat(get("/api/catalogue/drafts/draft-files").statusCode()).isEqualTo(404);
    }

    @Test
    void theFolderHasTheNameOfTheProcedure() {
        HttpResponse<String> answer = put("draft-other", birth("draft-mine"), editor);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/violations/0/field").asString()).isEqualTo("slug");
    }

    @Test
    void aManifestThatIsNotWholeCannotBeTriedOut() {
        Map<String, String> files = birth("draft-missing");
        change(files, "procedure.yaml", "slug: draft-missing", "slug: draft-missing\nmissing: [fees]");
        JsonNode draft = saved("draft-missing", files);
        assertThat(draft.path("findings").values())
                .extracting(finding -> finding.path("element").asString())
                .contains("missing");
    }
}
