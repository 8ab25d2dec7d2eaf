// Says at the top what the link of a quiz's result has filled in. It runs where it stands, before the page is painted, so that
// nothing moves. Only options that the form has are named: nobody may put a sentence into it. Its hash is in the content policy.
{
  const place = document.getElementById('given');
  const choices = JSON.parse(place.dataset.choices);
  const given = [...new URLSearchParams(location.hash.slice(1))].flatMap(([id, answer]) => {
    const [label, ...options] = (Object.hasOwn(choices, id) && choices[id]) || [];
    return options.includes(answer) ? [`${label} (${answer})`] : [];
  });
  place.hidden = given.length === 0;
  place.textContent = place.textContent.replace('{fields}', () => given.join(', '));
}
