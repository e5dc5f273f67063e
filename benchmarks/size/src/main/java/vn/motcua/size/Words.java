package vn.motcua.size;

import java.util.List;

/** What names, places and remarks are made of. */
final class Words {

    /** The 34 provinces and cities since 1 July 2025 (Resolution 202/2025/QH15); communes are invented. */
    static final List<String> PROVINCES = List.of(
            "thành phố Hà Nội",
            "thành phố Huế",
            "tỉnh Quảng Ninh",
            "tỉnh Cao Bằng",
            "tỉnh Lạng Sơn",
            "tỉnh Lai Châu",
            "tỉnh Điện Biên",
            "tỉnh Sơn La",
            "tỉnh Thanh Hóa",
            "tỉnh Nghệ An",
            "tỉnh Hà Tĩnh",
            "tỉnh Tuyên Quang",
            "tỉnh Lào Cai",
            "tỉnh Thái Nguyên",
            "tỉnh Phú Thọ",
            "tỉnh Bắc Ninh",
            "tỉnh Hưng Yên",
            "thành phố Hải Phòng",
            "tỉnh Ninh Bình",
            "tỉnh Quảng Trị",
            "thành phố Đà Nẵng",
            "tỉnh Quảng Ngãi",
            "tỉnh Gia Lai",
            "tỉnh Khánh Hòa",
            "tỉnh Lâm Đồng",
            "tỉnh Đắk Lắk",
            "Thành phố Hồ Chí Minh",
            "tỉnh Đồng Nai",
            "tỉnh Tây Ninh",
            "thành phố Cần Thơ",
            "tỉnh Vĩnh Long",
            "tỉnh Đồng Tháp",
            "tỉnh Cà Mau",
            "tỉnh An Giang");

    static final List<String> FIRST_SYLLABLES = List.of(
            "An", "Bình", "Cẩm", "Châu", "Đại", "Đông", "Đồng", "Đức", "Gia", "Hà", "Hải", "Hòa", "Hoàng", "Hồng",
            "Hưng", "Khánh", "Kim", "Lạc", "Lâm", "Liên", "Long", "Lộc", "Mai", "Minh", "Mỹ", "Nam", "Nghĩa", "Ngọc",
            "Phong", "Phú", "Phúc", "Phước", "Quảng", "Quang", "Sơn", "Tam", "Tân", "Tây", "Thái", "Thanh", "Thạch",
            "Thiện", "Thịnh", "Thọ", "Thuận", "Tiên", "Trung", "Trường", "Vạn", "Vĩnh", "Xuân", "Yên");

    static final List<String> SECOND_SYLLABLES = List.of(
            "An", "Bắc", "Bình", "Cường", "Đông", "Đức", "Giang", "Hà", "Hải", "Hòa", "Hưng", "Khê", "Lâm", "Lập",
            "Long", "Lộc", "Lương", "Mỹ", "Nam", "Ninh", "Phong", "Phú", "Phúc", "Quang", "Sơn", "Tân", "Tây", "Thành",
            "Thắng", "Thịnh", "Thọ", "Thủy", "Tiến", "Trung", "Trường", "Vinh", "Xá", "Yên");

    /** About as frequent as they are: the first ones stand more often. */
    static final List<String> SURNAMES = List.of(
            "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Trần",
            "Lê", "Lê", "Lê", "Phạm", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
            "Dương", "Lý", "Đinh", "Mai", "Trịnh", "Đoàn", "Lâm", "Cao", "Lương", "Hà", "Tạ", "Châu", "Nông", "Lò");

    static final List<String> MALE_MIDDLE = List.of(
            "Văn", "Văn", "Hữu", "Đức", "Minh", "Quang", "Quốc", "Thành", "Xuân", "Ngọc", "Gia", "Công", "Đình", "Bá",
            "Anh", "Hoàng", "Tuấn", "Trọng", "Thế", "Duy");

    static final List<String> FEMALE_MIDDLE = List.of(
            "Thị",
            "Thị",
            "Thị",
            "Thị Thu",
            "Thị Ngọc",
            "Thị Thanh",
            "Thị Kim",
            "Thị Hồng",
            "Ngọc",
            "Thu",
            "Thanh",
            "Minh",
            "Bảo",
            "Khánh",
            "Phương",
            "Hoài",
            "Mỹ",
            "Diệu",
            "Thùy",
            "Quỳnh");

    static final List<String> MALE_GIVEN = List.of(
            "An", "Anh", "Bách", "Bảo", "Bình", "Cường", "Dũng", "Duy", "Đạt", "Đức", "Hải", "Hiếu", "Hoàng", "Hòa",
            "Huy", "Hưng", "Khang", "Khánh", "Khoa", "Kiên", "Lâm", "Long", "Lộc", "Mạnh", "Minh", "Nam", "Nghĩa",
            "Nguyên", "Nhân", "Phong", "Phúc", "Quân", "Quang", "Sơn", "Tài", "Tâm", "Thắng", "Thành", "Thịnh", "Tiến",
            "Toàn", "Trung", "Tú", "Tuấn", "Tùng", "Việt", "Vinh", "Vũ");

    static final List<String> FEMALE_GIVEN = List.of(
            "An", "Anh", "Ánh", "Châu", "Chi", "Diệp", "Dung", "Duyên", "Giang", "Hà", "Hạnh", "Hằng", "Hiền", "Hoa",
            "Hồng", "Huệ", "Hương", "Huyền", "Lan", "Liên", "Linh", "Loan", "Ly", "Mai", "My", "Nga", "Ngân", "Ngọc",
            "Nhi", "Nhung", "Oanh", "Phương", "Quyên", "Quỳnh", "Tâm", "Thảo", "Thơ", "Thu", "Thủy", "Thúy", "Trang",
            "Trâm", "Trinh", "Tú", "Tuyết", "Uyên", "Vân", "Vy", "Xuân", "Yến");

    static final List<String> STREETS = List.of(
            "đường Trần Phú",
            "đường Lê Lợi",
            "đường Quang Trung",
            "đường Nguyễn Trãi",
            "đường Hùng Vương",
            "đường Lý Thường Kiệt",
            "đường Nguyễn Huệ",
            "đường Hai Bà Trưng",
            "đường Trần Hưng Đạo",
            "phố Chợ Mới",
            "đường Phan Đình Phùng",
            "đường Võ Thị Sáu",
            "thôn Đồng Tâm",
            "thôn Bến Vàng",
            "thôn Cây Đa",
            "xóm Mới",
            "thôn Phú Thịnh",
            "ấp Hòa Bình",
            "ấp Tân Lợi",
            "tổ dân phố 5");

    static final List<String> INSTITUTIONS = List.of(
            "Bệnh viện đa khoa khu vực",
            "Bệnh viện Phụ sản",
            "Bệnh viện Sản Nhi",
            "Trung tâm Y tế",
            "Trạm y tế",
            "Phòng khám đa khoa",
            "Ủy ban nhân dân",
            "Công an");

    static final List<String> REMARKS = List.of(
            "Hồ sơ đầy đủ, nội dung khai thống nhất với giấy tờ kèm theo.",
            "Đã đối chiếu bản chính, trả lại người nộp.",
            "Đề nghị bổ sung bản có xác nhận lại của cơ sở đã cấp.",
            "Thông tin về nơi cư trú đã tra cứu trong cơ sở dữ liệu.",
            "Người nộp cam đoan chịu trách nhiệm về nội dung khai.",
            "Liên hệ người nộp qua điện thoại, hẹn làm việc trong tuần.",
            "Giấy tờ bị mờ, khó đọc phần họ tên; đề nghị nộp bản rõ hơn.",
            "Nội dung khai chưa khớp với giấy tờ, đề nghị ghi lại.",
            "Đã trao đổi với bộ phận chuyên môn, thống nhất cách giải quyết.",
            "Người nộp đề nghị trả kết quả tại nơi tiếp nhận.",
            "Chưa đủ căn cứ để giải quyết theo quy định hiện hành.",
            "Đã hướng dẫn người nộp thủ tục tại nơi có thẩm quyền.",
            "Kết quả xác minh phù hợp với nội dung khai.",
            "Trình lãnh đạo xem xét, ký duyệt.",
            "Cần ghi lại địa danh theo đơn vị hành chính hiện nay.",
            "Bản in đúng mẫu, đã kiểm tra lỗi chính tả.");

    private Words() {}
}
