package vn.motcua.document.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register in words: its headings and the cells of a line, as the printed book and the spreadsheet have them. */
@Component
class RegisterWords {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    static final List<String> HEADINGS = List.of(
            "STT",
            "Mã hồ sơ",
            "Thủ tục hành chính",
            "Số bộ",
            "Chủ hồ sơ",
            "Địa chỉ",
            "Điện thoại",
            "Ngày tiếp nhận",
            "Ngày hẹn trả",
            "Ngày trả kết quả",
            "Bên giao",
            "Người nhận",
            "Ghi chú");

    private final Clock clock;

    RegisterWords(Clock clock) {
        this.clock = clock;
    }

    List<String> cells(RegisterRow row) {
        return Stream.of(
                        Integer.toString(row.number()),
                        row.code(),
                        row.procedureName().vi(),
                        "%02d".formatted(row.sets()),
                        row.ownerName(),
                        row.ownerAddress(),
                        row.phone(),
                        moment(row.receivedAt()),
                        moment(row.dueAt()),
                        moment(row.returnedAt()),
                        row.giver(),
                        row.recipient(),
                        note(row))
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }

    private static String note(RegisterRow row) {
        String receiver =
                row.receiver() == null || row.receiver().isBlank() ? "" : "Người tiếp nhận: " + row.receiver();
        return Stream.of(receiver, row.statusName().vi())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(clock.getZone()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
