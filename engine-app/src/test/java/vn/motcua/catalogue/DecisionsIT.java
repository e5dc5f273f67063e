package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** What the tables of the birth registration decide, and what they still wait for, on the real engine and database. */
@SpringJUnitConfig(CatalogueSlice.class)
class DecisionsIT {

    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Decisions decisions;

    @Test
    void decidesOnTheDeclaration() {
        ProcedureVersion birth = catalogue.inForce(BIRTH, TODAY);
        Map<String, Object> facts = decisions.facts(birth, declaration(), "COUNTER", TODAY);
        assertThat(facts)
                .containsEntry("birthNotice", "PAPER")
                .containsEntry("residenceInDatabase", true)
                .containsEntry("abandoned", false)
                .containsEntry("foreignElement", false)
                .containsEntry("asOfDate", "2026-11-23");
        assertThat(decisions.components(birth, facts))
                .extracting(RequiredComponent::code)
                .containsExactly("declaration", "birthNotice", "identityPaper");
        assertThat(decisions.fee(birth, facts))
                .extracting(charge -> charge.code() + " " + charge.amount().vnd())
                .containsExactlyInAnyOrder("LP-KS 0", "LP-TL 16000");
    }

    @Test
    void seesTheForeignElement() {
        ProcedureVersion birth = catalogue.inForce(BIRTH, TODAY);
        Map<String, Object> data = declaration();
        data.put("father", Map.of("nationality", "KR"));
        assertThat(decisions.facts(birth, data, "COUNTER", TODAY)).containsEntry("foreignElement", true);
    }

    @Test
    void answersWhileTheDeclarationIsStillEmpty() {
        ProcedureVersion birth = catalogue.inForce(BIRTH, TODAY);
        Map<String, Object> facts = decisions.facts(birth, Map.of(), "ONLINE", TODAY);
        assertThat(decisions.components(birth, facts))
                .extracting(RequiredComponent::code)
                .contains("eDeclaration", "identityPaper");
    }

    @Test
    void namesWhatATableWaitsForUntilItIsDeclared() {
        ProcedureVersion birth = catalogue.inForce(BIRTH, TODAY);
        Text born = new Text("Người được khai sinh: Ngày, tháng, năm sinh", "Child: Date of birth");
        Text copies = new Text(
                "Yêu cầu về kết quả: Số bản sao trích lục đề nghị cấp",
                "Request for the result: Copies of the extract");
        assertThat(decisions.missing(birth, "fee", Map.of(), TODAY)).containsExactly(born, copies);
        assertThat(decisions.missing(birth, "fee", Map.of("request", Map.of("copies", 2)), TODAY))
                .as("copies alone are 16,000, but a late registration is charged too")
                .containsExactly(born);
        Map<String, Object> notYetBorn =
                Map.of("request", Map.of("copies", 2), "child", Map.of("birthDate", "2030-01-01"));
        assertThat(decisions.missing(birth, "fee", notYetBorn, TODAY)).containsExactly(born);

        Map<String, Object> declared =
                Map.of("request", Map.of("copies", 0), "child", Map.of("birthDate", "2026-11-02"));
        assertThat(decisions.missing(birth, "fee", declared, TODAY)).isEmpty();
        Map<String, Object> facts = decisions.facts(birth, declared, "COUNTER", TODAY);
        assertThat(decisions.fee(birth, facts)).extracting(Charge::code).containsExactly("LP-KS");
    }

    @Test
    void tellsTheComponentsThatAreCertainWhileOthersDependOnWhatIsNotDeclared() {
        ProcedureVersion birth = catalogue.inForce(BIRTH, TODAY);
        assertThat(decisions.missing(birth, "components", Map.of(), TODAY))
                .extracting(Text::vi)
                .hasSize(3)
                .satisfies(labels -> {
                    assertThat(labels.get(0)).endsWith("Giấy chứng sinh");
                    assertThat(labels.get(1)).endsWith("Hôn nhân của cha, mẹ");
                    assertThat(labels.get(2)).endsWith("Quan hệ với người được khai sinh");
                });

        Map<String, Object> nothing = decisions.facts(birth, Map.of(), "COUNTER", TODAY);
        assertThat(decisions.componentsSoFar(birth, nothing))
                .extracting(RequiredComponent::code)
                .contains("declaration", "identityPaper")
                .doesNotContain("birthNotice", "marriageCertificate");
    }

    @Test
    void knowsTheTermAndWhatAddsToIt() {
        ProcedureVersion birth = catalogue.inForce(BIRTH, TODAY);
        assertThat(decisions.term(birth, "RECEPTION", on(TODAY)))
                .isEqualTo(new TermRule(0, "SAME_DAY", "END_OF_DAY", LocalTime.of(15, 0), null, null, null));
        assertThat(decisions.term(birth, "VERIFICATION", on(TODAY)))
                .isEqualTo(new TermRule(3, "WORKING_DAY", "END_OF_DAY", null, null, null, null));
        assertThatThrownBy(() -> decisions.term(birth, "RECEPTION", on(LocalDate.of(2025, 6, 30))))
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.code())
                        .isEqualTo("no-rule-in-force"));
    }

    private static Map<String, Object> on(LocalDate day) {
        return Map.of("asOfDate", day.toString());
    }

    private static Map<String, Object> declaration() {
        Map<String, Object> data = new HashMap<>();
        data.put("declarant", Map.of("relation", "MOTHER", "residenceInDatabase", true));
        data.put("circumstances", Map.of("birthNotice", "PAPER"));
        data.put("child", Map.of("birthDate", "2026-11-10", "nationality", "VN"));
        data.put("parents", Map.of("marriage", "VERIFIABLE"));
        data.put("request", Map.of("copies", 2));
        return data;
    }
}
