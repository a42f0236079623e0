package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.server.Newsroom.PASSWORD;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.server.accounts.Accounts;
import vn.biennien.server.accounts.Role;
import vn.biennien.store.Deed;
import vn.biennien.store.RecordStore;
import vn.biennien.store.Signature;
import vn.biennien.store.StatementRow;

/** Who sits at the machine: needs no account, until there is one. */
class LocalTest {

    @TempDir
    static Path dir;

    @Test
    void whoSitsAtTheMachineMayDoEverythingUntilThereIsAnAccount() throws Exception {
        Path record = Newsroom.record(dir);
        StatementRow statement = Newsroom.statement(record, Newsroom.EXCERPT);
        String path = "/statements/" + statement.statement().id();
        try (Server server = Server.start(new ServerOptions(record, 0));
                Accounts accounts = Accounts.of(record)) {
            Visitor here = new Visitor(server);
            assertThat(here.get("/").body()).doesNotContain("Sign out").contains("/admin/trail");
            assertThat(here.get("/signin").statusCode())
                    .as("nothing to do there")
                    .isEqualTo(303);
            assertThat(here.get("/article?id=" + Newsroom.EXCERPT).body()).contains("Quán nước đầu bến");
            assertThat(here.get("/admin/trail").body()).contains("article added");
            Map<String, String> form =
                    Map.of("revision", "0", "none", "1", "author", "", "reason", "Đó là lời của tòa soạn");
            assertThat(here.send(path, path + "/corrections", form).statusCode())
                    .isEqualTo(303);
            try (RecordStore store = RecordStore.open(record)) {
                assertThat(store.corrections())
                        .singleElement()
                        .returns(System.getProperty("user.name"), correction -> correction.author());
                Deed deed = store.deeds(Integer.MAX_VALUE, 1).get(0);
                assertThat(deed.by().way()).isEqualTo(Signature.Way.PROCESS);
                assertThat(deed.by().who()).isEqualTo(System.getProperty("user.name"));
            }

            accounts.add("Lan", Role.READER, PASSWORD);
            assertThat(here.get("/").statusCode()).isEqualTo(303);
            assertThat(here.get("/api/v1/record").statusCode()).isEqualTo(401);
            here.signedIn("Lan", PASSWORD);
            assertThat(here.get("/article?id=" + Newsroom.EXCERPT).body()).doesNotContain("Quán nước đầu bến");
        }
    }
}
