// Pages are whole without this. Here, words and their note in the margin light up together.
"use strict";
(function () {
  function pair(id, on) {
    document.querySelectorAll('[data-statement="' + id + '"]').forEach(function (e) { e.classList.toggle("active", on); });
    var note = document.getElementById("n-" + id);
    if (note) { note.classList.toggle("active", on); }
  }
  function id(target) {
    var said = target.closest && target.closest("[data-statement]");
    if (said) { return said.dataset.statement; }
    var note = target.closest && target.closest(".margin li[id^='n-']");
    return note ? note.id.slice(2) : null;
  }
  ["mouseover", "focusin"].forEach(function (event) {
    document.addEventListener(event, function (e) { var i = id(e.target); if (i) { pair(i, true); } });
  });
  ["mouseout", "focusout"].forEach(function (event) {
    document.addEventListener(event, function (e) { var i = id(e.target); if (i) { pair(i, false); } });
  });
  document.addEventListener("click", function (e) {
    var said = e.target.closest && e.target.closest("mark[data-statement]");
    if (said && !e.target.closest("a") && !String(window.getSelection())) { location.hash = "n-" + said.dataset.statement; }
  });
  // Answers while typing: the same page's list, for the words so far.
  document.querySelectorAll("input[data-live]").forEach(function (input) {
    var place = document.getElementById(input.dataset.live);
    var waiting = null;
    var latest = 0;
    input.addEventListener("input", function () {
      clearTimeout(waiting);
      waiting = setTimeout(function () {
        var turn = ++latest;
        var fields = new URLSearchParams(new FormData(input.form));
        var address = input.form.getAttribute("action") + "?" + fields;
        fields.set("typing", "1");
        fetch(input.form.getAttribute("action") + "?" + fields, { headers: { Accept: "text/html" } })
          .then(function (answer) { return answer.ok ? answer.text() : null; })
          .then(function (html) {
            if (html !== null && turn === latest) {
              place.innerHTML = html; // made by this server's templates, which escape all that comes from articles
              history.replaceState(null, "", address);
            }
          })
          .catch(function () { /* the form still works: Enter asks again */ });
      }, 150);
    });
  });
})();
