package dev.shiftlog.sighting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.session.TestRun;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTestTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            python -m pytest -q tests | tests/test_a.py | TestA::test_b | python -m pytest tests/test_a.py::TestA::test_b
            pytest | tests/test_a.py | (the file) | pytest tests/test_a.py
            pytest | test_a.py | test_b[a b] | pytest 'test_a.py::test_b[a b]'
            mvn -q test | a.FooTest | works()[1] | mvn -q test -Dtest='a.FooTest#works' -Dsurefire.failIfNoSpecifiedTests=false
            ./gradlew check | a.FooTest | works() | ./gradlew check --tests a.FooTest.works
            go test ./... | example.com/shop | TestCart/empty | go test -run '^TestCart$/^empty$' example.com/shop
            cd api && cargo test | src/lib.rs | tests::bad | cd api && cargo test -- --exact tests::bad
            cargo nextest run | shop | tests::bad | cargo nextest run -E 'test(=tests::bad)'
            npm test | a.test.ts | login (fast) | npm test -- a.test.ts -t 'login \\(fast\\)'
            npx jest --silent | a.test.ts | login works | npx jest --silent a.test.ts -t 'login works'
            node --test | a.test.js | adds 1+1 | node --test --test-name-pattern='adds 1\\+1'
            node --test t/ | t/a.test.mjs | login: works | node --test --test-name-pattern='login: works' t/
            dotnet test | Shop.Tests | Adds(1) | dotnet test --filter 'FullyQualifiedName~Adds'
            """)
    void theCommandOfOneTestIsMadeFromTheCommandOfAll(String all, String path, String name, String one) {
        assertEquals(Optional.of(one), OneTest.command(all, new TestRun.Failure(path, name, "", "")));
    }

    @Test
    void whatTheOutputWasPipedThroughIsLeftAway() {
        assertEquals(Optional.of("npm test -- a.test.ts -t login"),
                OneTest.command("npm test 2>&1 | tail -50",
                        new TestRun.Failure("a.test.ts", "login", "", "")));
    }

    @Test
    void aTestOfAFolderBelowIsRunAgainThere() {
        assertEquals(Optional.of("cd 'my shop' && rspec spec/cart_spec.rb:4"),
                OneTest.command("cd 'my shop' && rspec", new TestRun.Failure("spec/cart_spec.rb", "adds", "",
                        "my shop/spec/cart_spec.rb:4")));
    }

    @Test
    void aRunnerThatIsNotKnownHasNoSuchCommand() {
        assertEquals(Optional.empty(),
                OneTest.command("make check", new TestRun.Failure("a", "b", "", "")));
    }
}
