package vn.biennien.bench.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Names to choose from. Syllables of a name are joined by {@code _}, as in the corpus. */
final class Pools {
    private Pools() {}

    static final List<String> FAMILY = words(
            "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Cà Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đoàn Mai Tạ Cao Lâm Lương Tô"
                    + " Chu Hà Kiều La Lưu Mạc Nghiêm Phùng Quách Tăng Thái Thân Tôn Triệu Trương Từ Văn Vương");

    static final List<String> MIDDLE =
            words("Văn Hữu Đức Minh Quang Xuân Thanh Công Đình Ngọc Bá Duy Gia Hoài Khắc Mạnh Quốc Trọng Tuấn Viết");

    static final List<String> GIVEN = words(
            "An Bách Bảo Bình Châu Chi Công Cường Diễm Dung Duyên Đạt Đăng Điệp Đông Giang Hạnh Hiền Hiệp Hòa Hoài Hùng Hương"
                    + " Khánh Khoa Khôi Kiên Lam Lan Liên Linh Loan Long Lộc Lợi Lực Mẫn Mỹ Nam Nga Nghĩa Nguyệt Nhân Nhung"
                    + " Oanh Phát Phong Phú Phúc Phương Quân Quyên Quyết Sang Sinh Sơn Tài Tâm Tân Thạch Thành Thảo Thắng Thịnh"
                    + " Thoa Thủy Tiến Toàn Trang Trí Trinh Trung Tú Tùng Tuyền Uyên Vân Việt Vinh Xuyến Yên Yến");

    static final List<String> FOREIGN_FIRST = words(
            "Adrian Albert Anders Anton Astrid Bernard Bruno Carla Cedric Clara Conrad Daria Dieter Edgar Elena Emil Erika"
                    + " Fabian Felix Frida Gerard Greta Harold Helga Hugo Ingrid Irina Ivan Jasper Jorge Julia Karel Klaus"
                    + " Laura Leon Linus Lorenz Lucia Magnus Marco Marta Mikael Nadia Niels Oleg Olga Oscar Otto Pavel Petra"
                    + " Rafael Regina Roland Roman Rosa Ruben Selma Sergio Silvia Simon Sonja Stefan Tamara Teresa Tobias Ulrich"
                    + " Valeria Viktor Vera Walter Yvonne Zora");

    static final List<String> FOREIGN_LAST = words(
            "Abbott Adler Amsel Arden Barlow Beck Bergman Blum Brandt Brewer Calder Carvel Castell Colby Dahl Dalton Denver"
                    + " Dorn Ellis Engel Falk Farrow Fenton Fisk Garner Gerber Glover Graves Hagen Halden Harker Hayward Holt"
                    + " Jansen Jarvis Keller Kessler Kirby Lang Larsen Lindqvist Lowell Marlow Mercer Moran Nagel Norden Novak"
                    + " Olsen Orlov Osborn Palmer Parrish Petrov Quill Radek Ramsey Renner Rossi Sandoval Sawyer Seidel Sorensen"
                    + " Stanek Sutter Talbot Tanner Thorne Ullman Varga Vogel Wagner Walden Weiss Wexler Winter Yates Zeller");

    static final List<String> PROVINCES = words(
            "Hà_Nội Hải_Phòng Đà_Nẵng Cần_Thơ Nghệ_An Hà_Tĩnh Thanh_Hoá Quảng_Bình Quảng_Trị Quảng_Nam Quảng_Ngãi Bình_Định"
                    + " Phú_Yên Khánh_Hoà Ninh_Thuận Bình_Thuận Đồng_Nai Bình_Dương Bình_Phước Tây_Ninh Long_An Tiền_Giang"
                    + " Bến_Tre Trà_Vinh Vĩnh_Long Đồng_Tháp An_Giang Kiên_Giang Hậu_Giang Sóc_Trăng Bạc_Liêu Cà_Mau Lâm_Đồng"
                    + " Đắk_Lắk Đắk_Nông Gia_Lai Kon_Tum Lào_Cai Yên_Bái Sơn_La Điện_Biên Lai_Châu Hoà_Bình Hà_Giang Cao_Bằng"
                    + " Bắc_Kạn Lạng_Sơn Tuyên_Quang Thái_Nguyên Phú_Thọ Vĩnh_Phúc Bắc_Giang Bắc_Ninh Quảng_Ninh Hải_Dương"
                    + " Hưng_Yên Thái_Bình Hà_Nam Nam_Định Ninh_Bình");

    /** Words behind which a foreign name is a person's. */
    static final Set<String> TITLES = Set.copyOf(words(
            "ông bà Ông Bà tổng_thống Tổng_thống thủ_tướng Thủ_tướng ngoại_trưởng Ngoại_trưởng bộ_trưởng Bộ_trưởng chủ_tịch"
                    + " Chủ_tịch phát_ngôn_viên Phát_ngôn_viên nghị_sĩ thượng_nghị_sĩ hạ_nghị_sĩ đại_sứ Đại_sứ tướng Tướng"
                    + " cố_vấn giám_đốc Giám_đốc tỷ_phú tỉ_phú thị_trưởng thống_đốc Thống_đốc luật_sư giáo_sư nhà_báo chuyên_gia"
                    + " Tiến_sĩ tiến_sĩ cựu đệ_nhất phu_nhân ca_sĩ diễn_viên huấn_luyện_viên lãnh_đạo đặc_phái_viên"));

    /** Invented papers. */
    static final List<String> OUTLETS = List.of(
            "Báo Bến Cảng",
            "Tin Phương Nam",
            "Nhật báo Sông Hồng",
            "Thời Luận Mới",
            "Điểm Tin 24",
            "Báo Trung Kỳ",
            "Tạp chí Biển Đảo",
            "Đất Việt Online",
            "Báo Cao Nguyên",
            "Tin Chiều",
            "Kinh Tế Miền Đông",
            "Báo Đồng Bằng",
            "Góc Nhìn Thế Giới",
            "Thông Tấn Ven Biển",
            "Báo Hải Vân",
            "Diễn Đàn Sáng");

    private static List<String> words(String words) {
        return Arrays.asList(words.split(" "));
    }
}
