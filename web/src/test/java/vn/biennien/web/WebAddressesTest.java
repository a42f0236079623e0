package vn.biennien.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.ReadProblem;

/** Addresses: which are forms of one, and which are none. */
class WebAddressesTest {

    private final WebAddresses addresses = WebAddresses.create(Knowledge.shipped());

    @Test
    void the_examples_of_the_knowledge_file_come_out() {
        assertThat(WebAddresses.check(Knowledge.shipped())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Bao.Example.VN:443/A?b=1#c, https://bao.example.vn/A?b=1",
        "http://bao.example.vn, http://bao.example.vn/",
        "http://bao.example.vn:80, http://bao.example.vn/",
        "http://bao.example.vn:8080/a, http://bao.example.vn:8080/a",
        "http://bao.example.vn/a/../b/./c, http://bao.example.vn/b/c",
        "http://bao.example.vn/../../a, http://bao.example.vn/a",
        "http://báo.example.vn/thế giới/họp, http://xn--bo-mia.example.vn/th%E1%BA%BF%20gi%E1%BB%9Bi/h%E1%BB%8Dp",
        "http://bao.example.vn/th%e1%ba%bf, http://bao.example.vn/th%E1%BA%BF",
        "http://bao.example.vn/100%, http://bao.example.vn/100%25",
        "http://bao.example.vn/a?x=%41&y=a|b, http://bao.example.vn/a?x=%41&y=a%7Cb",
        "http://bao.example.vn./a, http://bao.example.vn/a",
        "http://bao.example.vn//a, http://bao.example.vn/a",
        "http://[2A00:1::1]:80/a, http://[2a00:1::1]/a",
        "'  http://bao.example.vn/a  ', http://bao.example.vn/a",
        "http://bao.example.vn/a?, http://bao.example.vn/a",
    })
    void addresses_come_in_one_form(String written, String expected) throws WebException {
        WebAddress address = addresses.parse(written);
        assertThat(address.url()).hasToString(expected);
        assertThat(addresses.parse(expected)).as("again").isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "http://bao.example.vn/a-1.html, https://www.bao.example.vn/a-1.html?utm_source=x#y",
        "https://m.bao.example.vn/a-1.html, https://bao.example.vn/a-1.html?amp",
        "https://bao.example.vn/a/, https://bao.example.vn/a",
        "https://bao.example.vn/a?x=1&y=2, https://bao.example.vn/a?y=2&fbclid=q&x=1",
    })
    void forms_of_one_page_have_one_key(String one, String other) throws WebException {
        assertThat(addresses.parse(one).key()).isEqualTo(addresses.parse(other).key());
    }

    @ParameterizedTest
    @CsvSource({
        "https://bao.example.vn/a?id=1, https://bao.example.vn/a?id=2",
        "https://bao.example.vn/a, https://bao.example.vn/A",
        "https://m.vn/a, https://vn/a",
        "https://bao.example.vn/a, https://bao.example.com/a",
        "https://bao.example.vn/a, https://bao.example.vn:8080/a",
        "https://mot.example.vn/a, https://hai.example.vn/a",
    })
    void other_pages_have_other_keys(String one, String other) throws WebException {
        assertThat(addresses.parse(one).key())
                .isNotEqualTo(addresses.parse(other).key());
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://bao.example.vn/a, NOT_HTTP",
        "file:///etc/passwd, NOT_HTTP",
        "javascript:alert(1), NOT_HTTP",
        "http://lan:mat-khau@bao.example.vn/, CREDENTIALS_IN_ADDRESS",
        "http://lan@bao.example.vn/, CREDENTIALS_IN_ADDRESS",
        "http:///a, NOT_AN_ADDRESS",
        "http:bao.example.vn, NOT_AN_ADDRESS",
        "http://, NOT_AN_ADDRESS",
        "http://bao.example.vn:0/, NOT_AN_ADDRESS",
        "http://bao.example.vn:99999/, NOT_AN_ADDRESS",
        "http://bao.example.vn\\\\@x/, CREDENTIALS_IN_ADDRESS",
        "http://bao example.vn/, NOT_AN_ADDRESS",
        "http://[::1/, NOT_AN_ADDRESS",
        "http://a..b/, NOT_AN_ADDRESS",
        "bao.example.vn/a, NOT_AN_ADDRESS",
        "'', NOT_AN_ADDRESS",
    })
    void what_is_no_address_of_the_web_is_said(String written, ReadProblem problem) {
        assertThatThrownBy(() -> addresses.parse(written))
                .isInstanceOfSatisfying(
                        WebException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void a_password_is_not_said_aloud() {
        assertThatThrownBy(() -> addresses.parse("http://lan:mat-khau@bao.example.vn/a"))
                .isInstanceOfSatisfying(
                        WebException.class, e -> assertThat(e.parts()).containsExactly("http://…/a"));
    }

    @Test
    void an_endless_address_is_refused_in_short() {
        assertThatThrownBy(() -> addresses.parse("http://bao.example.vn/" + "a".repeat(100_000)))
                .isInstanceOfSatisfying(
                        WebException.class, e -> assertThat(e.parts().get(0)).hasSizeLessThan(250));
    }

    @ParameterizedTest
    @CsvSource({
        "/b-2.html, https://bao.example.vn/b-2.html",
        "b-2.html, https://bao.example.vn/the-gioi/b-2.html",
        "../b-2.html, https://bao.example.vn/b-2.html",
        "//m.bao.example.vn/b, https://m.bao.example.vn/b",
        "?trang=2, https://bao.example.vn/the-gioi/a-1.html?trang=2",
        "/họp báo.html, https://bao.example.vn/h%E1%BB%8Dp%20b%C3%A1o.html",
        "https://khac.example.vn/c, https://khac.example.vn/c",
    })
    void relative_addresses_are_resolved(String link, String expected) throws WebException {
        URI base = URI.create("https://bao.example.vn/the-gioi/a-1.html?trang=1");
        assertThat(addresses.parse(link, base).url()).hasToString(expected);
    }
}
