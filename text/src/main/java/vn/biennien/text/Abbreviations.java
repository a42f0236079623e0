package vn.biennien.text;

import java.util.Set;

/**
 * Decides whether a full stop belongs to the word before it ({@code TP.}, {@code N.T.D.}, {@code George W.}) or ends a
 * sentence. Stateless and thread-safe.
 */
final class Abbreviations {
    private Abbreviations() {}

    /** Written with a full stop before the name or word that they belong to. */
    private static final Set<String> BEFORE_NAMES = Set.of(
            "TP", "Tp", "TX", "Tx", "TT", "KP", "KCN", "GS", "Gs", "PGS", "TS", "Ts", "ThS", "Ths", "THS", "BS", "Bs",
            "BSCK", "LS", "Ls", "KS", "Ks", "KTS", "NS", "NSND", "NSƯT", "NGND", "NGƯT", "DS", "Mr", "MR", "Mrs", "Ms",
            "Dr", "DR", "St", "Prof", "Sgt", "Lt", "Gen", "Col", "Capt", "Rev", "ĐT", "vs", "Tel");

    /** Written with a full stop after a name; a sentence may well end there. */
    private static final Set<String> AFTER_NAMES = Set.of("Jr", "Sr", "Co", "Corp", "Inc", "Ltd", "Bros");

    /** Syllables with which news sentences begin, and which are seldom part of a name. */
    private static final Set<String> STARTERS =
            Set.of(("theo trong ông sau trước các một hiện ngày tại khi người ngoài đến "
                            + "những đây nhưng nhiều do không với từ vì việc có cũng ngay hai vụ thông sáng chiều về điều được "
                            + "năm cụ dù đối còn cô để cơ bên như thời qua lúc bị trao đó sự báo dự và mới trên phát lực cùng "
                            + "kết họ chị chỉ đặc khoảng nhận mặc cuộc hình vào nữ xe bởi số cả chia riêng xem hơn tiếp hàng "
                            + "tối nhóm nói chiếc thực tháng thứ cho khu quá mỗi thấy trả hôm nguồn tất bắt thậm con vị chưa "
                            + "gần là cuối diễn lần đáng cách phía vậy bất gia rất quan nó cựu đề kể đã giới toàn mọi vừa "
                            + "đầu phần làm quyết thay câu giải bằng bức máy phiên mức bạn chuyện chẳng tôi anh bà này thế "
                            + "nếu tuy chúng nhờ vẫn biết sẽ tới đang thêm hồi")
                    .split(" "));

    /** First letters of a name withheld, where two letters stand for one sound: {@code chị Nguyễn Thị Ph.} */
    private static final Set<String> INITIALS = Set.of("Ch", "Gh", "Gi", "Kh", "Ng", "Nh", "Ph", "Qu", "Th", "Tr");

    private static final int LONGEST = 4;
    private static final int LONGEST_SYLLABLE = 16;

    /**
     * Whether the full stop at {@code dot} belongs to the word that starts at {@code start}.
     *
     * @param letters whether the word is one letter, or several with full stops between
     */
    static boolean takesDot(char[] s, int length, int start, int dot, boolean letters) {
        boolean initials = letters;
        boolean before = false;
        boolean after = false;
        if (!letters && dot - start <= LONGEST) {
            String word = new String(s, start, dot - start);
            initials = INITIALS.contains(word);
            before = BEFORE_NAMES.contains(word);
            after = AFTER_NAMES.contains(word);
        }
        if (!initials && !before && !after) {
            return false;
        }
        int next = dot + 1;
        if (next < length && Chars.isAlphanumeric(s[next])) {
            return true;
        }
        while (next < length && Chars.classOf(s[next]) == Chars.SPACE) {
            next++;
        }
        boolean spaced = next > dot + 1;
        if (next >= length || Chars.classOf(s[next]) == Chars.LINE_END) {
            return false;
        }
        char c = s[next];
        if (c == ',' || c == ';' || c == ':' || c == '(' || Chars.isClosingBracket(c) || (spaced && Chars.isDash(c))) {
            return true;
        }
        if (!Chars.isAlphanumeric(c)) {
            return false;
        }
        if (!Character.isUpperCase(c)) {
            return !after || !Character.isDigit(c);
        }
        // Not "v.v.", whose sentence is over when a capital follows.
        return !after && Character.isUpperCase(s[start]) && !isStarter(s, length, next);
    }

    private static boolean isStarter(char[] s, int length, int start) {
        int end = start;
        while (end < length && end - start < LONGEST_SYLLABLE && isLetterOrMark(s[end])) {
            end++;
        }
        return STARTERS.contains(Norms.of(s, start, end, 0).norm);
    }

    private static boolean isLetterOrMark(char c) {
        byte k = Chars.classOf(c);
        return k == Chars.LETTER || k == Chars.MARK;
    }
}
