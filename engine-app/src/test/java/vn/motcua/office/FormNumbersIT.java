package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;

/** Numbers of issued forms: of a province, a hundred thousand in a year and more. */
@OfficeTest
class FormNumbersIT {

    @Test
    void goOnAfterFiveDigits(
            @LocalServerPort int port,
            @Autowired Units units,
            @Autowired Officers officers,
            @Autowired JdbcClient sql) {
        Ward ward = Ward.open(port, units, officers);
        ward.received("Lò Thị Trước");
        sql.sql("update motcua.form_counter set last = 99998 where unit_code = ? and number = '01'")
                .param(ward.unit.value())
                .update();

        List<String> codes = Stream.of("Một", "Hai", "Ba")
                .map(name -> ward.received("Lò Thị " + name))
                .toList();

        assertThat(codes.stream().map(code -> ward.dossier(code)
                        .get("forms")
                        .get(0)
                        .get("serial")
                        .asString()
                        .replaceAll(".*-", "")))
                .containsExactly("99999", "100000", "100001");
        assertThat(ward.reception
                        .download(ward.dossier(codes.get(2)).at("/forms/0/url").asString())
                        .statusCode())
                .isEqualTo(200);
    }
}
