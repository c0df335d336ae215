package dev.shiftlog.testreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shiftlog.testreport.XmlScanner.BrokenXml;
import dev.shiftlog.testreport.XmlScanner.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlScannerTest {
    private static XmlScanner scanner(String xml) {
        return new XmlScanner(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** The elements in the order in which they begin and end. */
    private static String walked(String xml) throws IOException {
        XmlScanner scanner = scanner(xml);
        StringBuilder walk = new StringBuilder();
        for (Event event = scanner.next(); event != Event.DONE; event = scanner.next()) {
            walk.append(event == Event.START ? "<" : "/").append(scanner.name());
        }
        return walk.toString();
    }

    private static String text(String xml) throws IOException {
        XmlScanner scanner = scanner(xml);
        scanner.next();
        return scanner.text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a><b/></a> | <a<b/b/a
            <x:a xmlns:x='u'></x:a> | <a/a
            <?xml version='1.0'?><!-- <no> -- ---><a/> | <a/a
            <!DOCTYPE a [<!ELEMENT a (#PCDATA)>]><a/> | <a/a
            <a><![CDATA[<no/>]]></a> | <a/a
            """)
    void whatIsNoElementIsPassedOver(String xml, String walk) throws IOException {
        assertEquals(walk, walked(xml));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a>1 &lt; 2 &amp;&amp; &quot;3&quot;</a> | 1 < 2 && "3"
            <a>&#233;&#x1F600;&other;&#xFFFFFF;</a> | é😀&other;&#xFFFFFF;
            <a>x<b>y</b>z</a> | xyz
            <a>x<!-- y -->z</a> | xz
            <a>x<![CDATA[<&amp;]] ] ]]>z</a> | x<&amp;]] ] z
            <a><![CDATA[list[0]]]></a> | list[0]
            """)
    void theTextOfAnElementIsWhatItMeans(String xml, String meant) throws IOException {
        assertEquals(meant, text(xml));
    }

    @Test
    void attributesStandInEitherQuotes() throws IOException {
        XmlScanner scanner = scanner("<a one=\"it's\" two = '&quot;>'/>");
        scanner.next();
        assertEquals("it's", scanner.attribute("one"));
        assertEquals("\">", scanner.attribute("two"));
        assertEquals("", scanner.attribute("three"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a><b></a> | </a> closes nothing that is open
            <a> | <a> is not closed
            <a b="c | <a is not finished
            <a b=c> | <a> has a broken attribute
            <a><!-- b | a comment or instruction is not finished
            <a><![CDATA[ b ]] | a text between brackets is not finished
            <!DOCTYPE a [ | the DTD is not finished
            < a/> | a tag has no name
            """)
    void whatIsBrokenIsNamed(String xml, String reason) {
        assertEquals(reason, assertThrows(BrokenXml.class, () -> walked(xml)).getMessage());
    }

    @Test
    void elementsThatAreNestedTooDeepAreRefused() {
        assertEquals("elements are nested too deep",
                assertThrows(BrokenXml.class, () -> walked("<a>".repeat(1_000))).getMessage());
    }
}
