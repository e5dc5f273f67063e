package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Why a dossier was found: the field by its name, and in it exactly what was typed, in brackets. */
@CorpusTest
class SearchReasonsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private SearchCorpus corpus;

    private Map<String, String> codes;
    private Office manager;

    @BeforeAll
    void receiveTheCorpus() {
        codes = corpus.received(port);
        manager = Office.of(port, SearchCorpus.MANAGER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thuy tien        | s5  | owner          | Chủ hồ sơ              | Phan Thị [Thuỷ] [Tiên]",
                "Đặng Thùy        | e4  | owner          | Chủ hồ sơ              | [Đặng] [Thuỳ] Trâm",
                "hong nhu         | e1  | owner          | Chủ hồ sơ              | Trần Thị [Hồng] [Nhung]",
                "lo van pan       | f1  | submitter      | Người nộp              | [Lò] [Văn] [Pản]",
                "ngo thi tuyet    | g1  | people         | Người liên quan        | [Ngô] [Thị] [Tuyết]",
                "302-0003         | h4  | code           | Mã hồ sơ               | G81.1-260[302-0003]",
                "771234           | h2  | numbers        | Số giấy tờ, điện thoại | 099085[771234]",
                "0912 345 678     | s1  | numbers        | Số giấy tờ, điện thoại | [0912345678]",
                "000777           | o1  | portalCode     | Mã hồ sơ trên Cổng quốc gia | TS-2026-[000777]",
                "phụ sản          | s5  | text           | Nội dung tờ khai       | Bệnh viện [Phụ] [sản] Trung ương",
                "10/2/2026 hoà    | h1  | ownerBirthDate | Ngày sinh              | [10/02/2026]",
                "29/04/2026       | s1  | receivedAt     | Ngày tiếp nhận         | [29/04/2026]",
                "khai sinh tuyết  | g2  | procedure      | Thủ tục                | Đăng ký [khai] [sinh]",
                "đông hồ minh đức | m6  | unit           | Đơn vị                 | Ủy ban nhân dân xã [Đông] [Hồ]",
                "rút hồ sơ        | w1  | status         | Trạng thái             | Công dân yêu cầu [rút] [hồ] [sơ]",
                "huynh tan phta   | s2  | owner          | Chủ hồ sơ              | [Huỳnh] [Tấn] [Phát]",
            })
    void namesTheFieldAndMarksWhatWasTyped(String words, String key, String field, String name, String text) {
        JsonNode page = manager.found(Office.words(words) + "&size=100");

        JsonNode hit = page.get("items")
                .valueStream()
                .filter(item -> item.get("code").asString().equals(codes.get(key)))
                .findFirst()
                .orElseThrow();
        List<String> matched = new ArrayList<>();
        for (JsonNode reason : hit.get("matched")) {
            if (reason.get("field").asString().equals(field)) {
                matched.add(reason.get("name").get("vi").asString() + ": " + bracketed(reason.get("fragments")));
            }
        }
        assertThat(matched).containsExactly(name + ": " + text);
    }

    private static String bracketed(JsonNode fragments) {
        StringBuilder text = new StringBuilder();
        fragments.forEach(piece -> text.append(
                piece.get("hit").asBoolean()
                        ? "[" + piece.get("text").asString() + "]"
                        : piece.get("text").asString()));
        return text.toString();
    }
}
